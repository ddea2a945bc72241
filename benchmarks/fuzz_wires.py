"""Small good files of the formats that newsrooms exchange and write in, for `fuzz.py` to break. All is invented.

Each of them takes its reader as deep as it goes: every zone, every way to hold copy, several stories to a file.
"""

# ruff: noqa: E501 (files as they are sent)
from __future__ import annotations

NITF = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf baselang="en_GB"><head><title>FERRY lead</title><docdata><ed-msg info="Adds quote &amp; photo"/><date.release norm="20240307T0600Z"/>
<date.issue norm="20240306T1830Z"/><du-key key="vessin-ferry"/><key-list><keyword key="FERRY"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry to Vessin sails again</hl1><hl2>Two boats, not one</hl2></hedline>
<note type="npa"><body.content><p>UPDATES with quote</p></body.content></note>
<byline>By<person>Lena Orso</person><byttl>Harbour Writer</byttl></byline><distributor>The Wire</distributor>
<dateline><location><city>Vessin</city><country>Norland</country></location><story.date norm="20240305">20240305</story.date></dateline>
<abstract><p>Two boats sail from Monday on.</p></abstract></body.head>
<body.content><!-- newslint: ignore doubled-word — a song --><p lede="true">VESSIN, Norland (AP) &#8212; The the ferry sails<br/>from Monday, March 5, 2024,
<person>Lena <em>Orso</em></person> said.</p><p/><media media-type="image"><media-reference source="a.jpg" alternate-text="A white boat"/>
<media-caption>The ferry on Sunday.</media-caption><media-producer>Paul Nix/AP</media-producer></media><hl2>The timetable</hl2>
<bq><block><p>We waited long.</p></block><credit>Lena Orso</credit></bq><ul><li>Monday &amp; Tuesday</li><li>Sunday</li></ul>
<table><caption>Boats</caption><tr><th>Boat</th><td>12</td></tr></table><pre>a   b</pre><p><![CDATA[The harbour < the town, she said.]]></p>
</body.content><body.end><tagline>Paul Nix contributed.</tagline></body.end></body></nitf>
"""
BARE_NITF = "<nitf><body><body.content>VESSIN (AP) - It sails.\n\nIt waits.</body.content></body></nitf>"

_NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
_ITEM = """<newsItem {nar} guid="urn:wire:1" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:text"/>
<versionCreated>2024-03-06T18:30:00Z</versionCreated><firstCreated>2024-03-05T08:00:00Z</firstCreated><embargoed>2024-03-07T06:00:00Z</embargoed>
<edNote>Adds quote</edNote><title>ferry</title></itemMeta><contentMeta><located qcode="geo:v"><name>Vessin</name></located>
<creator qcode="s:lo"><name>Lena Orso</name></creator><subject qcode="medtop:1"><name>transport</name></subject><slugline>FERRY-VESSIN</slugline>
<headline>Ferry to Vessin sails again</headline><headline role="hld:subHeadline">Two boats, not one</headline><by>By Lena Orso</by>
<dateline>VESSIN, Monday (The Wire)</dateline><creditline>The Wire</creditline><description role="drol:summary">Two boats sail.</description>
</contentMeta><contentSet>{content}</contentSet></newsItem>"""
G2_CONTENT = (
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head><body.content><p>The the ferry sails, she said.</p></body.content></body></nitf></inlineXML>',
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><h2>Boats</h2><p>It <b>sails</b>.</p><ul><li>One</li></ul></body></html></inlineXML>',
    "<inlineData>&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt; &amp;amp; waits.&lt;/p&gt;&lt;!-- newslint: ignore doubled-word -- a band --&gt;</inlineData>",
    "<inlineData><![CDATA[<p>It sails.</p>\n<table><tr><td>4</table>]]></inlineData>",
    '<remoteContent href="a.jpg"/>',
)
G2 = tuple(_ITEM.format(nar=_NAR, content=content) for content in G2_CONTENT)
G2_MESSAGE = f"""<newsMessage {_NAR}><header/><itemSet>{_ITEM.format(nar="", content=G2_CONTENT[0])}<newsItem guid="urn:wire:2"><itemMeta>
<itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>The ferry</headline><description>A white boat.</description>
<creditline>Paul Nix</creditline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem><newsItem guid="3"/></itemSet></newsMessage>"""
G2_PACKAGE = f"""<packageItem {_NAR} guid="p"><contentMeta><headline>Top stories</headline></contentMeta><groupSet><group>
<itemRef residref="a"><title>Ferry sails</title><description>Two boats.</description></itemRef><itemRef residref="b"><headline>Bridge opens</headline></itemRef>
<itemRef residref="c"/></group></groupSet></packageItem>"""
NEWSML = """<?xml version="1.0" encoding="iso-8859-1"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240306T183000Z</DateAndTime></NewsEnvelope><NewsItem xml:lang="en"><Identification><NewsIdentifier>
<PublicIdentifier>urn:newsml:wire:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240305T080000Z</FirstCreated>
<ThisRevisionCreated>20240306T180000Z</ThisRevisionCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry sails</HeadLine><SubHeadLine>Two boats</SubHeadLine>
<ByLine>By Lena Orso</ByLine><DateLine>VESSIN, March 6</DateLine><CreditLine>The Wire</CreditLine><SlugLine>FERRY</SlugLine><NewsLine><NewsLineText>Adds quote</NewsLineText></NewsLine></NewsLines>
<AdministrativeMetadata><Creator><Party FormalName="Lena Orso"/></Creator></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="main"/><ContentItem><DataContent><nitf><body><body.content><p>The the ferry sails.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="caption"/><NewsLines><ByLine>Paul Nix</ByLine></NewsLines><ContentItem><MediaType FormalName="Text"/><MimeType FormalName="text/plain"/><DataContent>A white boat.

Another.</DataContent></ContentItem></NewsComponent></NewsComponent>
<NewsComponent><NewsLines><HeadLine>F&#228;hre</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="de"/></DescriptiveMetadata>
<ContentItem><DataContent><html><body><p>Sie f&#228;hrt.</p></body></html></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
RSS = """<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel>
<title>The Wire</title><description>All news.</description><language>en-us</language><item><title>Ferry &amp; bridge</title><link>https://wire.example/2024/03/06/ferry/</link>
<guid>urn:1</guid><pubDate>Wed, 6 Mar 2024 18:30:00 +0000</pubDate><dc:creator>Lena Orso</dc:creator><description>Two boats sail.</description>
<content:encoded><![CDATA[<p>The the ferry <b>sails</b> again &amp; soon.</p><h2>Boats</h2><ul><li>One</li></ul><figure><img src="a.jpg" alt="A boat"><figcaption>The ferry.</figcaption></figure><!-- newslint: ignore doubled-word -- a band -->]]></content:encoded>
<media:content url="b.jpg"><media:description>The bridge at night.</media:description><media:credit>Paul Nix</media:credit></media:content></item>
<item><title>Two</title><description>&lt;p&gt;Salt &amp;amp; caf&amp;eacute; &lt;b&gt;now&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Ferry</title><wp:post_type>post</wp:post_type><wp:post_name>ferry</wp:post_name><excerpt:encoded>Two boats.</excerpt:encoded><content:encoded><![CDATA[It <b>sails</b>
on Monday.

[caption id="a" width="3"]<img src="a.jpg" alt="Boat" /> The ferry at Vessin.[/caption]

It waits.]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Wire</title><entry><id>1</id><title type="html">Ferry &amp;amp; bridge</title>
<updated>2024-03-06T18:30:00Z</updated><author><name>Lena Orso</name></author><link href="https://wire.example/1"/><content type="html">&lt;p&gt;It sails.&lt;/p&gt;</content></entry>
<entry><id>2</id><title>Bridge</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It opens.</p><blockquote>We saw.</blockquote></div></content></entry></feed>"""
XML = {
    "nitf": (NITF, BARE_NITF),
    "newsml-g2": (*G2, G2_MESSAGE, G2_PACKAGE),
    "newsml": (NEWSML,),
    "feed": (ATOM, RSS),
}
"""Messages in XML, by the format they are in."""

NINJS = (
    """{"uri": "urn:wire:1", "type": "text", "language": "en_GB", "versioncreated": "2024-03-06T18:30:00Z", "slugline": "ferry", "located": "Vessin",
"headline": "Ferry & bridge", "headline_short": "Ferry", "ednote": "Adds quote", "description_html": "<p>Two boats.</p>", "description_text": "Two boats.", "byline": "By Lena Orso",
"authors": [{"name": "Lena Orso", "role": "writer"}], "body_text": "The the ferry.\\n\\nIt waits.", "body_html": "<p>The the <b>ferry</b>.</p><p>It &eacute; \\u201cwaits\\ud83d\\ude00\\u201d.</p>",
"subject": [{"name": "Ferry Company"}], "associations": {"main": {"type": "picture", "headline": "x", "description_text": "A white boat.", "byline": "Paul Nix"},
"video": {"type": "video", "description_text": "A boat."}, "sidebar": {"type": "text", "headline": "The bridge", "body_text": "It opens."}}}""",
    """{"uri": "urn:wire:3", "pubStatus": "usable", "firstCreated": "2024-03-05", "versionCreated": "2024-03-06T18:30:00+01:00", "headlines": [{"role": "main", "value": "Ferry sails"},
{"role": "seo", "value": "Ferry"}], "edNote": "Adds quote", "by": "Lena Orso", "descriptions": [{"role": "summary", "value": "Two boats."}, {"role": "summary", "contentType": "text/html", "value": "<p>Two.</p>"},
{"role": "caption", "value": "The ferry."}], "bodies": [{"role": "text", "contentType": "text/plain", "value": "It sails."}, {"role": "main", "contentType": "application/nitf+xml",
"value": "<?xml version='1.0'?>\\n<nitf><body><body.content><p>It \\"sails\\" &amp; waits.</p></body.content></body></nitf>"}],
"associations": [{"name": "main", "type": "picture", "descriptions": [{"value": "A boat."}], "by": "Paul Nix"}]}""",
    '[{"headline": "A", "body_text": "The the.", "byline": "B"}, {"headline": "C", "body_html": "<p>D", "uri": "e"}]',
)
ARCHIE = (
    """hed: Ferry & bridge
dek: Two boats, not one
date: 2024-03-06
slug: vessin-ferry
note_to_readers: This story is free to read.
[byline]
name: Lena Orso
url: https://wire.example/lena
[]
lead: The the ferry sails again from Monday.
and waits.
:end
{image}
caption: A boat.
credit: Paul Nix
{}
[+body]
VESSIN (AP) - The ferry <b>sails</b>.

subhead: Boats
{.image}
src: a.jpg
alt: A boat
{}
[.list]
* One
* Two
[]
<!-- newslint: ignore doubled-word -- a band -->
\\key: value
:skip
Not this.
:endskip
[]
:ignore
All is left out.
""",
    "[stories]\nhed: A\n[.crew]\n* x\n[]\nhed: B\n[]\na.b.c: 1\na.b: 2\n",
)
ANPA = (
    "\x16\x16\x01W2870\x1fasian\nf l\x13\x11 BC-NL--Vessin-Ferry     03-06 0430\r\n\x02^BC-NL--Vessin Ferry, 1st Ld-Writethru,430<\r\n"
    "^Ferry to Vessin sails again<\r\n^AP Photo XNP101<\r\n^Eds: Adds quote.<\r\n^Two boats sail from Monday on.<\r\n^By LENA ORSO=\r\n^Associated Press=\r\n"
    "\t   VESSIN, Norland (AP) _ The the ferry ``sails'' again _ at last _ on Monday,\r\nshe said.\r\n \r\n\t   It's the second `white' boat.\r\n^The boats=\r\n"
    "\x08^;W;L\x10 \r\n\x08Reds\x10 Town;23;13\x10 \r\n\t   It sails.\r\n\t   ___=\r\n\t   \x03AP-WF-03-06-24 1830GMT<\r\n\x0c\r\n\x04"
)
IPTC = (
    "\x01eca062 4 i 211 ccccb   dpa 061\r\n\nNorland-ferry/Vessin/\r\n\x021ST LEAD\r\nFerry to Vessin\r\nsails again\r\nBy Lena Orso, dpa =\r\n\n"
    "   Vessin (dpa) - The the ferry sails again on Monday, a high-\r\nranking captain said. There are two of\r\nthem.\r\n\n   It waits.\r\n   It sails.\r\n\n"
    "# Notebook\r\n\n* * * *\r\nThe following is not for publication\r\n\ndpa lo pn\r\n\r\n\x03061830 GMT Mar 24 \r\n\x7f\n\x7f\x04"
)
WIRES = {"anpa": (ANPA, ANPA * 2, ANPA + IPTC), "iptc7901": (IPTC, IPTC * 2)}
"""Messages of wire services, and streams of them."""

HTML = """<!DOCTYPE html><html lang="en-GB"><head><title>Pier lost | The Post</title><meta property="og:title" content="Pier lost | The Post">
<meta property="article:published_time" content="2024-03-05T09:00:00Z"><link rel="canonical" href="https://example.org/2024/03/05/pier">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Pier lost in \\u201cstorm\\u201d", "datePublished": "2024-03-06",
"author": [{"@type": "Person", "name": "Lena Orso"}]}, {"@type": "Organization"}]}</script></head><body class="single">
<header><h1 class="site-title"><a href="/">The Post</a></h1><nav><ul><li><a href="/a">News</a></ul></nav></header><main><article class="post">
<p class="kicker">Weather</p><h1>Pier lost</h1><p class="standfirst">A night of wind cost Vessin its pier, and islanders their way to work.</p>
<div class="byline"><span>By</span> <a rel="author" href="/orso">Lena Orso</a></div><time datetime="2024-03-05">March 5, 2024</time>
<figure><img src="pier-1024x683.jpg" alt="The pier"><figcaption>The pier in March. <span class="credit">Photo: Alan Marsh</span></figcaption></figure>
<div class="entry-content"><p>VESSIN &mdash; The the ferry stopped on Monday, March 5, 2024, after a storm, the harbour office said.</p><p><a href="/b">Read more: storms</a></p>
<aside class="related"><p>Elsewhere.</p></aside><h2>What comes next</h2><p>Crews worked&nbsp;through the night, &ldquo;and waited,&rdquo; Lena Orso said.<br>
<ul><li>Boats on Friday</li><li>Trains</li></ul><blockquote>We were lucky.</blockquote><blockquote class="twitter-tweet"><p>Gone!</p></blockquote>
<table><caption>Boats</caption><tr><th>Boats</th><td>4</td></tr></table><!-- newslint: ignore doubled-word -- a band --><p>The the band.</p><pre>a  b</pre>
<p class="correction">An earlier version of this story gave the wrong day.</p></div></article><div id="comments"><p>I was there.</p></div></main><footer><p>All rights.</p></footer></body></html>"""

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="urn:mc"'
_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        *(("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"), ("table", "table")),
        *(("svg", "svg-compatible"), ("meta", "meta")),
    )
)
DOCX = {
    "word/document.xml": f"""<w:document {_WORD}><w:body><w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Pier lost in storm</w:t></w:r></w:p>
<w:p><w:r><w:t>By Lena Orso</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">VESSIN &#8212; The the council voted </w:t></w:r><w:del w:id="1"><w:r><w:delText>6-1</w:delText></w:r></w:del>
<w:ins w:id="2"><w:r><w:t>5-2</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> on Mon</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText> DATE </w:instrText></w:r>
<w:r><w:t>day &amp; left.</w:t><w:noBreakHyphen/><w:tab/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>It rained </w:t></w:r></w:p><w:p><w:r><w:t>all day.</w:t></w:r></w:p>
<w:p><w:r><w:drawing><wp:docPr id="1" descr="A pier &amp; a boat"/></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Foto"/></w:pPr><w:r><w:t>The pier in March.</w:t></w:r></w:p>
<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>What comes next</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Boats on Friday</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:t>[newslint: ignore doubled-word -- a band]</w:t></w:r></w:p><w:p><w:r><w:t>The the band.</w:t></w:r></w:p></w:body></w:document>""",
    "word/styles.xml": f"""<w:styles {_WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Foto"><w:name w:val="Foto-Text"/><w:basedOn w:val="Beschriftung"/></w:style><w:style w:styleId="Beschriftung"><w:name w:val="caption"/><w:basedOn w:val="Foto"/></w:style></w:styles>""",
    "word/footnotes.xml": f'<w:footnotes {_WORD}><w:footnote w:id="2"><w:p><w:r><w:t>Says </w:t></w:r><w:del><w:r><w:delText>he</w:delText></w:r></w:del><w:r><w:t>she.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    "word/comments.xml": f'<w:comments {_WORD}><w:comment w:id="7"><w:p><w:r><w:t>newslint: ignore doubled-word -- a joke</w:t></w:r></w:p></w:comment></w:comments>',
    "docProps/core.xml": '<c xmlns:dc="urn:dc"><dc:title>Pier lost</dc:title><dc:language>en-GB</dc:language><dc:creator>Lena Orso</dc:creator></c>',
    "docProps/custom.xml": '<Properties xmlns:vt="http://x/docPropsVTypes"><property name="Published"><vt:lpwstr>2024-03-06</vt:lpwstr></property></Properties>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}
ODT = {
    "content.xml": f"""<office:document-content {_ODF}><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="P2"/></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>6-1</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">Pier lost in storm</text:p>
<text:p text:style-name="P2">The the council<text:s text:c="2"/>voted <text:change/>5-<text:span>2</text:span> on Monday<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Says she.</text:p></text:note-body></text:note>, he said.
<office:annotation><text:p>newslint: ignore doubled-word -- a joke</text:p></office:annotation></text:p><text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame><draw:image/><svg:title>no</svg:title><svg:desc>A pier &amp; a boat</svg:desc></draw:frame>The pier.</text:p></draw:text-box></draw:frame></text:p>
<text:h text:outline-level="2">What comes next</text:h><text:list><text:list-item><text:p>Boats</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="Quotations">We were lucky.<text:line-break/><text:tab/></text:p></office:text></office:body></office:document-content>""",
    "meta.xml": f'<office {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><meta:user-defined meta:name="published">2024-03-06</meta:user-defined><dc:title>Pier</dc:title></office>',
    "META-INF/manifest.xml": "<manifest/>",
}
ARCHIVES = {"docx": DOCX, "odt": ODT}
"""The inner files of a document, by the format of the archive."""

XML_FEARS = (
    *(
        "<!DOCTYPE x [<!ENTITY a 'aa'>]>",
        "&a;",
        "&#0;",
        "&#xD800;",
        "&#x10FFFF;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x ?>",
        "<p>",
        "</p>",
        "<br/>",
    ),
    *(
        "&lt;p&gt;",
        "&amp;lt;",
        " xmlns:w='x'",
        " xml:lang='xx'",
        " norm='20241399'",
        "<table><tr><td>",
        "<ul><li>",
        "<media>",
        "<hl1>",
        "\u2028",
        "\x85",
    ),
    *(
        "2024-02-30T99:00:00Z",
        "20240230",
        "Wed, 99 Mar 2024",
        "encoding='utf-16'",
        "encoding='x'",
        "standalone='no'",
        "[caption]",
        "[/caption]",
        "\ud83d",
    ),
)
JSON_FEARS = (
    *(
        '"headline": ',
        '"body_html": "',
        '"bodies": [',
        '"associations": {',
        "null",
        "[]",
        "{}",
        "1e999",
        "NaN",
        "\\ud83d",
        "\\ude00",
        "\\u0000",
        "\\n\\n",
        "\\/",
        '\\"',
    ),
    *(
        '"\\ud83d"',
        "-0",
        "[" * 500,
        '{"a":' * 200,
        "9" * 400,
        ",",
        '"',
        "\\",
        "<p>",
        "&amp;",
        "\x00",
        "\ufeff",
        '"value": ',
        '"type": "picture", ',
    ),
)
ARCHIE_FEARS = (
    *(
        "[+body]\n",
        "[body]\n",
        "[.a]\n",
        "{.a}\n",
        "{a}\n",
        "[]\n",
        "{}\n",
        ":end\n",
        ":skip\n",
        ":endskip\n",
        ":ignore\n",
        "* ",
        "\\",
        "hed: ",
        "type: ",
        "a.b.c: ",
    ),
    *(
        "[" * 60,
        "[.+a]\n" * 30,
        "{.a}\n" * 30,
        "\r",
        "\u2028",
        "\ufeff",
        "<b>",
        "[text](url)",
        "caption: ",
        ".: ",
        "a..b: ",
        "[+]\n",
        "{+a}\n",
    ),
)
WIRE_FEARS = (
    *(
        "\x01",
        "\x02",
        "\x03",
        "\x04",
        "\x16\x16\x01",
        "\x1f",
        "\x13\x11",
        "\x08",
        "\x10",
        "\x0c",
        "\x7f",
        "^",
        "<\r\n",
        "=\r\n",
        "\t",
        "   ",
        "``",
        "''",
        "_",
        "`",
    ),
    *(
        "-\r\n",
        "\r\n\r\n",
        "# Notebook\r\n",
        "* * * *\r\n",
        "^By ",
        "^Eds: ",
        "13-36-24",
        "061830 GMT Xyz 24",
        "\x08^",
        "\x1e",
        "\x00",
        "\x85",
        "___=",
    ),
)
