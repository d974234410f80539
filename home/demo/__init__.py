"""The demo site as a whole: who publishes it, who works on it, and its front page."""

from collections.abc import Callable

from wagtail.models import Site

from cms.core.demo import DemoSection, register
from cms.core.models import SiteIdentity
from home.demo.accounts import add_accounts
from home.standard_pages import add_standard_pages

IDENTITY = {
    "site_name": "文明窗",
    "tagline": "青岚市创建全国文明城市报道、身边好人、公益广告与短视频大赛",
    "organisers": "青岚日报社　青岚市文明办",
    "operator": "青岚日报社新媒体部",
    "paper_name": "青岚日报",
    "city_name": "青岚市",
    "about": "推窗见城，见人，见日子。这里收存青岚创建全国文明城市的每一版报道、每一位好人、"
    "每一幅公益广告和每一段市民拍下的生活。",
    "address": "青岚市东湖区报业路 8 号　青岚日报社三楼",
    "phone": "0000-8812345",
    "office_phone": "0000-8867890",
    "email": "chuang@qinglan.example",
    "icp_no": "澄ICP备00000000号-1",
    "psb_no": "澄公网安备 00000000000000号",
    "news_licence": "00020250000",
    "report_phone": "0000-8812377",
    "report_email": "jubao@qinglan.example",
    "minors_report_url": "https://minors.qinglan.example/",
    "copyright_notice": "本站稿件版权归青岚日报社所有；本站为演示，人物、地点、单位均为虚构。",
}


def load(*, stage: str, report: Callable[[str], None]) -> None:
    """The identity of the paper and its staff; what an editor has changed since stays."""
    site = Site.objects.get(is_default_site=True)
    identity, made = SiteIdentity.objects.get_or_create(site=site, defaults=IDENTITY)
    if not made and not identity.paper_name:
        SiteIdentity.objects.filter(pk=identity.pk).update(**IDENTITY)
    add_standard_pages(site.root_page.specific)
    add_accounts()
    report("站点信息与账号")


# Before the sections: their pages name the paper.
register(DemoSection(label="青岚市", floor=0, load=load))
