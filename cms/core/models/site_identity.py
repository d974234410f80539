from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.core.plain_words import PlainWords


@register_setting(icon="site")
class SiteIdentity(PlainWords, BaseSiteSetting):
    """Who publishes this site: its names, contacts and the filing numbers of every footer."""

    site_name = models.CharField(_("站名"), max_length=40, default="文明窗")
    tagline = models.CharField(_("一句话介绍"), max_length=200, blank=True)
    organisers = models.CharField(
        _("主办单位"), max_length=200, blank=True, help_text=_("几家单位之间用全角空格隔开。")
    )
    operator = models.CharField(_("承办、运维单位"), max_length=200, blank=True)
    paper_name = models.CharField(
        _("报纸名称"), max_length=40, blank=True, help_text=_("不带书名号，例如：青岚日报。")
    )
    city_name = models.CharField(_("城市"), max_length=40, blank=True)
    about = models.TextField(_("页脚介绍"), blank=True)
    logo_wordmark = models.BooleanField(
        _("用自带的“文明窗”题字"),
        default=True,
        help_text=_("站名不是“文明窗”时请取消，报头改排站名文字。"),
    )

    address = models.CharField(_("地址"), max_length=200, blank=True)
    phone = models.CharField(_("新闻热线"), max_length=40, blank=True)
    office_phone = models.CharField(_("文明办电话"), max_length=40, blank=True)
    email = models.EmailField(_("邮箱"), blank=True)

    icp_no = models.CharField(_("ICP 备案号"), max_length=60, blank=True)
    psb_no = models.CharField(_("公安联网备案号"), max_length=60, blank=True)
    news_licence = models.CharField(_("互联网新闻信息服务许可证编号"), max_length=60, blank=True)
    av_licence = models.CharField(_("信息网络传播视听节目许可证号"), max_length=60, blank=True)
    government_code = models.CharField(
        _("政府网站标识码"), max_length=60, blank=True, help_text=_("只有党政机关网站填写。")
    )
    map_approval_no = models.CharField(
        _("审图号"), max_length=60, blank=True, help_text=_("页面用了地图时填写。")
    )
    report_phone = models.CharField(_("违法和不良信息举报电话"), max_length=40, blank=True)
    report_email = models.EmailField(_("举报邮箱"), blank=True)
    minors_report_url = models.URLField(_("涉未成年人举报入口"), blank=True)
    copyright_notice = models.CharField(_("版权声明"), max_length=300, blank=True)

    shows_reviewers = models.BooleanField(
        _("稿末印审签人"),
        default=False,
        help_text=_("在网页稿末印“初审：某　复审：某　终审：某”。"),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "site_name",
                    "logo_wordmark",
                    "tagline",
                    "organisers",
                    "operator",
                    "paper_name",
                    "city_name",
                    "about",
                )
            ],
            heading=_("名称"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("address", "phone", "office_phone", "email")],
            heading=_("联系"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "icp_no",
                    "psb_no",
                    "news_licence",
                    "av_licence",
                    "government_code",
                    "map_approval_no",
                    "report_phone",
                    "report_email",
                    "minors_report_url",
                    "copyright_notice",
                )
            ],
            heading=_("备案与举报"),
        ),
        MultiFieldPanel([FieldPanel("shows_reviewers")], heading=_("稿末")),
    ]

    class Meta:
        verbose_name = _("站点信息与备案")
