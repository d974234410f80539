"""Whether a few characters are a person's name."""

from __future__ import annotations

import re

# The hundred family names and the others that a Chinese newsroom meets.
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚"
    "范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元"
    "卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾"
    "路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭"
    "洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车"
    "侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍"
    "赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别"
    "庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆"
    "师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢"
    "况郈有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃辜代兰苟邸逢尧迟原初战付仝区隋战青"
    "由修信言年树柯傅佘冬但位么晓展门官冶肇闪腾线占来智撒阿买依艾吾图努库热帕玉伊"
    "栗亓旷敬隽揭苑税矫蹇衣郄谌赫药仵帖巨母漆綦粟芦菅檀渠睢茆邝郇雒鲜鹿麦洛卿玄种丘候朴斛拓虢铁靖默"
)
_COMPOUND = ("欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒",
             "令狐", "长孙", "宇文", "端木", "南宫", "呼延", "轩辕", "独孤", "完颜")  # fmt: skip
STAND_INS = frozenset("甲乙丙丁戊己庚辛壬癸某×")  # names in examples and forms
_HAN_NAME = re.compile(r"[一-鿿㐀-䶿]{2,4}")
_STAND_IN = re.compile(f"[一-鿿]?[{''.join(STAND_INS)}]{{1,2}}")
_DOTTED = re.compile(r"[一-鿿㐀-䶿]{1,8}(?:[·•・][一-鿿㐀-䶿]{1,8}){1,3}")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z.'-]{0,24}(?: [A-Z][A-Za-z.'-]{0,24}){0,3}")
_NOT_A_NAME = re.compile(
    r"记者|通讯|本报|报道|编辑|走基层|调查|新闻|受访|[的了在是与]|摄$"
    r"|(?:摄影|拍摄|采写|撰文|撰写|撰稿|执笔|整理|提供|供图|供稿|策划|统筹)$"
)


def is_name(text: str, is_expected: bool = False) -> bool:
    """A Chinese name of two to four characters by its family name, a minority or foreign one
    by its dot, a Latin one, or a stand-in (甲, 某某). Where only a name can stand (after
    责任编辑：) any family name will do."""
    if text.isascii():
        return _LATIN_NAME.fullmatch(text) is not None
    if _STAND_IN.fullmatch(text) or _DOTTED.fullmatch(text):
        return True
    if not _HAN_NAME.fullmatch(text) or _NOT_A_NAME.search(text):
        return False
    if len(text) == 4:
        return text.startswith(_COMPOUND) or (text[0] in SURNAMES and text[1] in SURNAMES)
    return is_expected or text[0] in SURNAMES


def join_spread_names(words: list[str]) -> list[str]:
    """刘 鹰 typed with a space to align with longer names is one name: 刘鹰."""
    names: list[str] = []
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else ""
        if (
            len(word) == len(following) == 1
            and word in SURNAMES
            and (word == "丁" or word not in STAND_INS)
            and following not in STAND_INS
        ):
            names.append(word + following)
            index += 2
            continue
        names.append(word)
        index += 1
    return names


def is_name_row(text: str) -> bool:
    """Whether a line is two or more names with blanks between (欧阳修远　诸葛明), of a list."""
    words = text.split()
    if len(words) < 2:
        return False
    names = join_spread_names(words)
    return len(names) > 1 and all(
        is_name(name) and (len(name) < 4 or name.startswith(_COMPOUND) or "·" in name)
        for name in names
    )
