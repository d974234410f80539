"""The demo copy keeps the promises of its README."""

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import campaigns.features

COPY = Path(campaigns.features.__file__).parent / "demo" / "copy"
BLOCKS = {
    "key_figures": {"heading", "source", "as_of", "items"},
    "quotation": {"text", "attribution"},
    "timeline": {"heading", "events"},
    "table": {"caption", "columns", "rows", "source"},
    "video": {"name", "caption", "length_seconds", "transcript", "poster"},
    "audio": {"name", "caption", "length_seconds", "transcript"},
    "file": {"name", "title", "lines"},
    "related": {"heading", "features"},
}
PLACE = {"block", "section", "paragraph"}
NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩"
ISSUE = {"number": 12273, "date": date(2026, 11, 20)}


def read(name: str) -> dict:
    return tomllib.loads((COPY / name).read_text(encoding="utf-8"))


FEATURES = {path.stem: read(path.name) for path in sorted(COPY.glob("[0-9][0-9]-*.toml"))}
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(COPY.glob("[0-9]*.txt"))}
CAMPAIGNS = read("campaigns.toml")["campaigns"]
DISTRICTS = {row["slug"] for row in read("districts.toml")["districts"]}
TOPICS = {row["slug"] for row in read("topics.toml")["topics"]}
PEOPLE = read("contributors.toml")["contributors"]

each_feature = pytest.mark.parametrize("stem", FEATURES)


def pictures_of(feature: dict) -> list[dict]:
    posters = [insert["poster"] for insert in feature.get("inserts", []) if "poster" in insert]
    return [feature["lead"], *feature.get("pictures", []), *posters]


def inserts() -> list[dict]:
    return [insert for feature in FEATURES.values() for insert in feature.get("inserts", [])]


def test_files_come_in_pairs():
    assert list(FEATURES) == list(TEXTS)


def test_slugs_are_the_file_names():
    assert {stem: stem[3:] for stem in FEATURES} == {
        stem: feature["slug"] for stem, feature in FEATURES.items()
    }


@pytest.mark.parametrize("rows", [CAMPAIGNS, PEOPLE], ids=["campaigns", "contributors"])
def test_slugs_of_rows_are_unique(rows):
    assert [slug for slug, n in Counter(row["slug"] for row in rows).items() if n > 1] == []


@each_feature
def test_feature_names_what_exists(stem):
    feature = FEATURES[stem]
    slugs = {other["slug"] for other in FEATURES.values()}
    related = {slug for row in feature.get("inserts", []) for slug in row.get("features", [])}
    unknown = (
        {feature["campaign"]} - {row["slug"] for row in CAMPAIGNS},
        set(feature["districts"]) - DISTRICTS,
        set(feature["topics"]) - TOPICS,
        related - (slugs - {feature["slug"]}),
    )
    assert unknown == (set(), set(), set(), set())


def test_campaigns_name_topics_that_exist():
    assert {topic for row in CAMPAIGNS for topic in row["topics"]} - TOPICS == set()


def test_dates_are_one_a_day_with_the_issue_that_belongs_to_them():
    dates = [feature["issue_date"] for feature in FEATURES.values()]
    assert [day for day, n in Counter(dates).items() if n > 1] == []
    assert {stem: feature["issue_no"] for stem, feature in FEATURES.items()} == {
        stem: ISSUE["number"] - (ISSUE["date"] - feature["issue_date"]).days
        for stem, feature in FEATURES.items()
    }


@each_feature
def test_summary_stands_in_the_copy_or_beside_it(stem):
    in_copy = re.search(r"^(核心提示|阅读提示|导语)：\S", TEXTS[stem], re.MULTILINE) is not None
    beside_it = FEATURES[stem].get("summary", "") != ""
    assert [in_copy, beside_it].count(True) == 1


@each_feature
def test_captions_of_the_copy_have_their_pictures(stem):
    captions = re.findall(rf"^([{NUMBERS}])\S", TEXTS[stem], re.MULTILINE)
    pictures = [NUMBERS[row["number"] - 1] for row in FEATURES[stem].get("pictures", [])]
    assert captions == pictures


@each_feature
def test_pictures_are_placed_once_in_the_order_of_numbers(stem):
    rows = FEATURES[stem].get("figures", [])
    placed = [number for row in rows for number in row["group"]]
    places = [(row["section"], row["paragraph"]) for row in rows]
    assert placed == [row["number"] for row in FEATURES[stem].get("pictures", [])]
    assert places == sorted(places)


@each_feature
def test_mentions_name_pictures_of_the_feature(stem):
    mentioned = set(re.findall(rf"图([{NUMBERS}])", TEXTS[stem]))
    assert mentioned == {NUMBERS[row["number"] - 1] for row in FEATURES[stem].get("pictures", [])}


@each_feature
def test_no_picture_is_seen_twice_in_a_feature(stem):
    pairs = Counter((row["kind"], row["palette"]) for row in pictures_of(FEATURES[stem]))
    assert [pair for pair, n in pairs.items() if n > 1] == []


def test_lead_pictures_differ_in_kind_or_light():
    pairs = Counter(
        (row["lead"]["kind"], row["lead"]["palette"]) for row in [*FEATURES.values(), *CAMPAIGNS]
    )
    assert [pair for pair, n in pairs.items() if n > 1] == []


def test_every_seed_belongs_to_one_picture():
    rows = [row for feature in FEATURES.values() for row in pictures_of(feature)]
    seeds = Counter(row["seed"] for row in [*rows, *(row["lead"] for row in CAMPAIGNS)])
    assert [seed for seed, n in seeds.items() if n > 1] == []


@each_feature
def test_pictures_say_what_they_show_and_who_drew_them(stem):
    feature = FEATURES[stem]
    silent = [row for row in pictures_of(feature) if not row["alt"]]
    unsigned = [row for row in [feature["lead"], *feature.get("figures", [])] if not row["credit"]]
    assert (silent, unsigned) == ([], [])


@each_feature
def test_inserts_have_the_fields_of_their_block(stem):
    rows = FEATURES[stem].get("inserts", [])
    assert [set(row) - PLACE for row in rows] == [BLOCKS[row["block"]] for row in rows]


@each_feature
def test_tables_are_rectangles(stem):
    tables = [row for row in FEATURES[stem].get("inserts", []) if row["block"] == "table"]
    assert [{len(row) for row in table["rows"]} for table in tables] == [
        {len(table["columns"])} for table in tables
    ]


def test_every_block_is_used_in_two_features_or_more():
    used = Counter(
        name
        for feature in FEATURES.values()
        for name in {row["block"] for row in feature.get("inserts", [])}
    )
    assert {name for name in BLOCKS if used[name] < 2} == set()


def test_groups_of_figures_and_single_figures_are_used():
    sizes = [
        len(row["group"]) for feature in FEATURES.values() for row in feature.get("figures", [])
    ]
    assert (sum(size > 1 for size in sizes) >= 6, sum(size == 1 for size in sizes) >= 2) == (
        True,
        True,
    )


def test_every_district_and_topic_has_stories():
    districts = Counter(slug for row in FEATURES.values() for slug in row["districts"])
    topics = Counter(slug for row in FEATURES.values() for slug in row["topics"])
    assert {slug for slug in DISTRICTS if districts[slug] < 6} == set()
    assert {slug for slug in TOPICS if topics[slug] < 2} == set()


def test_reprints_name_their_source_at_an_invented_address():
    reprints = [feature["reprint"] for feature in FEATURES.values() if "reprint" in feature]
    assert [set(row) for row in reprints] == [{"source", "author", "title", "url"}] * 2
    assert [row["url"].split("/")[2].endswith(".example") for row in reprints] == [True, True]
