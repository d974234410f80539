// Shows mentions of figures (图①) in the rich text editor. There is no button for them:
// they are linked when the page is saved, and their number follows the picture.
const FigureLink = ({ children }) =>
  window.React.createElement(
    'span',
    { className: 'desk-figure-link', title: '连到这幅图；图挪了位置，号码在保存时跟着变' },
    children,
  );

window.draftail.registerPlugin({ type: 'FIGURE', decorator: FigureLink }, 'entityTypes');
