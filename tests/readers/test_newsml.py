"""NewsML-G2 and NewsML 1.2: each item a story, each language one of its own, pictures as captions."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.text import UnreadableError
from tests.readers.exchanged import only, read_all, slices, zones

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
ITEM = f"""\
<newsItem {NAR} guid="urn:wire:1" xml:lang="en-GB">
  <rightsInfo><copyrightNotice>Copyright The Wire</copyrightNotice></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <versionCreated>2024-03-06T18:30:00Z</versionCreated><firstCreated>2024-03-05T08:00:00Z</firstCreated>
    <embargoed>2024-03-07T06:00:00Z</embargoed>
    <edNote>Adds quote</edNote>
    <title>ferry-internal</title>
  </itemMeta>
  <contentMeta>
    <located qcode="geo:v"><name>Vessin</name></located>
    <creator qcode="s:lo"><name>Lena Orso</name></creator>
    <subject qcode="medtop:1"><name>transport</name></subject>
    <slugline>FERRY-VESSIN</slugline>
    <headline>Ferry to Vessin sails again</headline>
    <headline role="hld:subHeadline">Two boats, not one</headline>
    <by>By Lena Orso</by>
    <dateline>VESSIN, Monday (The Wire)</dateline>
    <creditline>The Wire</creditline>
    <description role="drol:summary">Two boats sail.</description>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/nitf+xml">
      <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
        <body.head><hedline><hl1>Ferry to Vessin sails again</hl1></hedline></body.head>
        <body.content><p>The ferry sails again from Monday, she said.</p></body.content>
      </body></nitf>
    </inlineXML>
  </contentSet>
</newsItem>
"""


def test_an_item_is_read_from_its_metadata_and_its_content() -> None:
    doc = only("ferry.xml", ITEM)
    assert zones(doc) == [
        ("note", "2024-03-07T06:00:00Z"),
        ("note", "Adds quote"),
        ("headline", "Ferry to Vessin sails again"),
        ("dek", "Two boats, not one"),
        ("byline", "By Lena Orso"),
        ("dateline", "VESSIN, Monday (The Wire)"),
        ("note", "The Wire"),
        ("dek", "Two boats sail."),
        ("headline", "Ferry to Vessin sails again"),
        ("body", "The ferry sails again from Monday, she said."),
    ]
    assert (doc.format, doc.published, doc.language) == ("newsml-g2", date(2024, 3, 6), "en-GB")
    known = {name: doc.metadata[name] for name in ("slug", "location", "authors")}
    assert known == {"slug": "FERRY-VESSIN", "location": "Vessin", "authors": ("Lena Orso",)}
    assert "story" not in doc.metadata, "it is the only one"
    assert slices(doc)[-1] == "said."


def test_the_items_of_a_message_are_stories_of_their_own() -> None:
    picture = """<newsItem guid="urn:wire:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta>
      <headline>The ferry</headline><description>A white boat at Vessin.</description><creditline>Paul Nix</creditline>
      </contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>"""
    message = f"<newsMessage {NAR}><header/><itemSet>{ITEM}{picture}<newsItem guid='3'/></itemSet></newsMessage>"
    first, second = read_all("message.xml", message)
    assert [one.metadata["story"] for one in (first, second)] == ["urn:wire:1", "urn:wire:2"]
    assert first.source is second.source
    assert [(str(block.zone), block.image) for block in second.blocks] == [
        ("headline", None),
        ("caption", "image-1"),
        ("credit", "image-1"),
    ]


def test_a_package_announces_stories() -> None:
    package = f"""<packageItem {NAR} guid="p"><contentMeta><headline>Top stories</headline></contentMeta>
      <groupSet><group>
      <itemRef residref="a"><title>Ferry sails</title><description>Two boats.</description></itemRef>
      <itemRef residref="b"><headline>Bridge opens</headline></itemRef><itemRef residref="c"/>
      </group></groupSet></packageItem>"""
    assert [zones(doc) for doc in read_all("package.xml", package)] == [
        [("headline", "Top stories")],
        [("headline", "Ferry sails"), ("dek", "Two boats.")],
        [("headline", "Bridge opens")],
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            '<inlineXML><html xmlns="x"><body><h2>Boats</h2><p>It sails.</p></body></html></inlineXML>',
            ["Boats", "It sails."],
        ),
        (
            "<inlineData>&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt; &amp;amp; waits.&lt;/p&gt;</inlineData>",
            ["It sails & waits."],
        ),
        ("<inlineData><![CDATA[<p>It sails.</p>\n<p>It waits.</p>]]></inlineData>", ["It sails.", "It waits."]),
        ("<inlineData>It sails.\n\nIt waits.</inlineData>", ["It sails.", "It waits."]),
        ("<inlineXML><sports-content><team>Reds</team></sports-content></inlineXML>", []),
    ],
)
def test_content_is_read_in_any_of_its_forms(content: str, said: list[str]) -> None:
    meta = "<contentMeta><headline>A</headline></contentMeta>"
    doc = only("a.xml", f"<newsItem {NAR}>{meta}<contentSet>{content}</contentSet></newsItem>")
    assert [words for _, words in zones(doc)][1:] == said


@pytest.mark.parametrize("root", ["conceptItem", "knowledgeItem", "planningItem", "catalogItem"])
def test_what_carries_no_story_is_refused(root: str) -> None:
    with pytest.raises(UnreadableError, match=f"its root element is <{root}>"):
        read_all("a.xml", f"<{root} {NAR}/>")


def test_an_item_without_copy_is_an_empty_draft() -> None:
    assert zones(only("a.xml", f"<newsItem {NAR} guid='1'/>")) == []


def component(language: str, headline: str, *content: str) -> str:
    return f"""<NewsComponent><NewsLines><HeadLine>{headline}</HeadLine><SlugLine>FERRY</SlugLine></NewsLines>
      <DescriptiveMetadata><Language FormalName="{language}"/></DescriptiveMetadata>
      {"".join(content)}</NewsComponent>"""


def content(role: str, inner: str, kind: str = "") -> str:
    item = f"<ContentItem>{kind}<DataContent>{inner}</DataContent></ContentItem>"
    return f'<NewsComponent><Role FormalName="{role}"/>{item}</NewsComponent>'


def newsml(*components: str) -> str:
    return f"""<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240307T0000Z</DateAndTime></NewsEnvelope>
      <NewsItem xml:lang="en"><Identification><NewsIdentifier><PublicIdentifier>urn:w:1</PublicIdentifier>
      </NewsIdentifier></Identification><NewsManagement><ThisRevisionCreated>20240306T1830Z</ThisRevisionCreated></NewsManagement>
      {"".join(components)}</NewsItem></NewsML>"""


def test_components_are_headline_body_captions_and_contacts() -> None:
    doc = only(
        "a.xml",
        newsml(
            """<NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine><SubHeadLine>Two boats</SubHeadLine>
            <ByLine>By Lena Orso</ByLine><DateLine>VESSIN, March 6 (Wire)</DateLine><SlugLine>FERRY</SlugLine>
            <NewsLine><NewsLineType FormalName="x"/><NewsLineText>ADDS quote</NewsLineText></NewsLine></NewsLines>
            <AdministrativeMetadata><Creator><Party FormalName="Lena Orso"/></Creator></AdministrativeMetadata>""",
            content("StyleSheet", ".a {}"),
            content("HeadLine", "<p>Ferry sails</p>"),
            content("Body", "<nitf><body><body.content><p>It sails on Monday.</p></body.content></body></nitf>"),
            content("Contact", "<html><body><p>Paul Nix, 555</p></body></html>"),
            content("Caption", "A white boat."),
            content("Main", "ignored", '<MimeType FormalName="text/css"/>'),
            "</NewsComponent>",
        ),
    )
    assert zones(doc) == [
        ("headline", "Ferry sails"),
        ("dek", "Two boats"),
        ("byline", "By Lena Orso"),
        ("dateline", "VESSIN, March 6 (Wire)"),
        ("note", "ADDS quote"),
        ("body", "It sails on Monday."),
        ("note", "Paul Nix, 555"),
        ("caption", "A white boat."),
    ]
    assert (doc.format, doc.published, doc.language) == ("newsml", date(2024, 3, 6), "en")
    assert doc.metadata["slug"] == "FERRY"
    assert doc.metadata["authors"] == ("Lena Orso",)


def test_each_language_is_a_story_of_its_own() -> None:
    first, second = read_all(
        "a.xml",
        newsml(
            component("en", "Ferry sails", content("Body", "<p>It sails.</p>")),
            component("fr", "Le bac part", content("Body", "<p>Il part.</p>")),
        ),
    )
    assert (first.language, zones(first)) == ("en", [("headline", "Ferry sails"), ("body", "It sails.")])
    assert (second.language, zones(second)) == ("fr", [("headline", "Le bac part"), ("body", "Il part.")])
    assert first.metadata["story"] != second.metadata["story"]
