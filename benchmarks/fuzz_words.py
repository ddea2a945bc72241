"""What readers fear, and small good files of every kind of file that a newsroom writes for newslint. All is invented."""

# ruff: noqa: E501 (words of one kind stand together)
from __future__ import annotations

COPY = [
    *(
        "the the ",
        "“",
        "”",
        '"',
        "‘",
        "'",
        "\r",
        "\n\n",
        "\t",
        "\u00a0",
        "\ufeff",
        "\u202e",
        "\u2028",
        "\x85",
        "\x1b[2J",
    ),
    *("Monday, March 5, 2024", "Feb. 29, 2023", "March 32", "5/6/24", "12:60 a.m.", "$4.5 billion", "50%", "1,000,000"),
    *("٣٤", "²", "①", "Ⅻ", "1" * 400, "9" * 5000, "-0", "1/0", "U.S.", "Ms.", "said Mr. O’Neill", " according to "),
    *(
        "BAKU, Azerbaijan (AP) — ",
        "(photo credit: A. B./REUTERS)",
        "(Photo: X)",
        "[sic]",
        "TK",
        "lorem ipsum",
        "By A B",
    ),
    *("İ", "ß", "ǅ", "e\u0301", "\U0001f469\u200d\U0001f680", "\U000e0041", "\ud83d", "ﬁ", "K", "\x00", "(" * 90),
    *("a" * 900, "A " * 300, "“" * 200, "the " * 200, "; ".join(["3 of 4"] * 60), "one-and-twenty ", "10-year-old "),
]
ORDERS = [
    *("newslint:", "ignore ", "off ", "on ", " -- ", "--", "doubled-word", "nosuch", ",", "[", "]", "<!-- ", " -->"),
    *("[newslint: ignore doubled-word -- a band]\n", "<!-- newslint: off doubled-word -- a band -->\n", "NEWSLINT:"),
    *("[newslint: off a]\n", "[newslint: on]\n", "newslint: {ignore: {doubled-word: a band}}\n", "\n\n", "the the "),
]
MARKUP = [
    *(
        "---\n",
        "+++\n",
        "title: ",
        "date: 2024-02-30\n",
        "a: [",
        "b: {",
        "&a",
        "*a",
        "!!python/object:os.system ",
        "<<: ",
    ),
    *(
        "# ",
        "> ",
        "- ",
        "1. ",
        "***",
        "```\n",
        "    ",
        "|a|b|\n|-|-|\n",
        "[x](y)",
        "![x](y)",
        "{{< figure src=",
        " >}}",
    ),
    *(
        "<p>",
        "</p>",
        "<!--",
        "-->",
        "<figure><figcaption>",
        "<script>",
        "&#0;",
        "&#x110000;",
        "&nbsp",
        "<![CDATA[",
        "<a b='",
    ),
    *("<table>" * 60, "<b>" * 300, "[" * 300, "*" * 300, "> " * 300, "<meta charset=utf-7>", "<?xml encoding='x'?>"),
]
YAML = [
    *(
        "\n",
        "  ",
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        "|\n",
        ">\n",
        "'",
        '"',
        "#",
        "&a ",
        "*a",
        "!x ",
        "<<",
        "\t",
        "---\n",
        "...\n",
    ),
    *(
        "null",
        "true",
        "~",
        "1e999",
        "0x10",
        "2024-02-30",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "[" * 60,
        "{a: " * 60,
        "%YAML 9\n",
    ),
]
RULE = [
    *YAML,
    *(
        "check: ",
        "message: ",
        "cases:\n",
        "examples:\n",
        "  - flag: |\n",
        "  - pass: |\n",
        "      ^^^\n",
        "~~~",
        "**a**",
    ),
    *(
        "severity: error\n",
        "languages: [xx]\n",
        "terms:\n",
        "avoid: [",
        "prefer: ",
        "pattern: ",
        "pack: ",
        "formats:\n",
    ),
    *("(a+)+$", "(?i)", "(?P<a>", "[^", "\\", "{0.__class__}", "{", "}", "{written!r:>9999}", "{date}", "${x}", "%s"),
    *("since: 2024-02-30\n", "zone: [body]\n", "only-before: [''", "supersedes: [nosuch]\n", "(" * 120, "a{9999}", "|"),
]
SETTING = [
    *YAML,
    *(
        "extends: ",
        "house/ap",
        "../..",
        "select: [",
        "ignore: ",
        "severity: {",
        "overrides:\n",
        "  - paths: [",
        "registers: [",
    ),
    *("encoding: utf-16\n", "encoding: rot13\n", "encoding: idna\n", "encoding: undefined\n", "encoding: punycode\n"),
    *(
        "published-pattern: YYYY-MM-DD\n",
        "exclude: [",
        "**/" * 60,
        "!",
        "[tool.newslint]\n",
        "language: e\u0301\n",
        "= ",
    ),
    *("encoding: base64\n", "encoding: hex\n", "encoding: unicode_escape\n", "encoding: utf-7\n", "encoding: oem\n"),
]
NAMES = [
    *YAML,
    *(
        "name: ",
        "wrong: [",
        "also: ",
        "role: ",
        "context: [",
        "from: 2024-13-01\n",
        "until: ",
        "type: place\n",
        "do-not-touch: ",
    ),
    *(
        "wrong,right,date,context,scope\n",
        ",",
        '"',
        ";",
        "\r",
        "\ud83d",
        "ß",
        "İ",
        "—",
        "*",
        "  \n",
        "Marta Velasco",
        "the",
    ),
]
DIFF = [
    *(
        "diff --git a/x b/x\n",
        "--- a/draft.txt\n",
        "+++ b/draft.txt\n",
        "@@ -1,3 +1,4 @@\n",
        "@@ -1 +1 @@\n",
        "+a\n",
        "-a\n",
        " a\n",
    ),
    *(
        "\\ No newline at end of file\n",
        "@@ -0,0 +1,99999999999999999999 @@\n",
        '"a\\303',
        "/dev/null",
        "rename to ",
        "\t",
    ),
    *(
        "Binary files a and b differ\n",
        "*** a\n--- b\n",
        "diff --cc x\n",
        "@@@ -1 -1 +1 @@@\n",
        "+++ ",
        "--- ",
        "\r\n",
        "\x00",
    ),
]
KEPT = [
    "[",
    "]",
    "{",
    "}",
    '"',
    ":",
    ",",
    "null",
    "1e999",
    "-1",
    "[" * 3000,
    '"\\ud83d"',
    "\n",
    "\t",
    '"stamps"',
    "NaN",
    "true",
]


ORDERED = [
    "Port\n\n[newslint: ignore doubled-word -- a band]\nThe the the ferry.\n\n[newslint: off dates -- old]\n\nTwo.\n",
    "# Port\n\n<!-- newslint: off doubled-word -- a band -->\n\nThe the ferry.\n\n<!-- newslint: on doubled-word -->\n",
    "---\nnewslint: {ignore: {doubled-word: a band}}\n---\nThe the ferry.\n",
    "+++\n[newslint.ignore]\ndoubled-word = 'a band'\n+++\nThe the ferry.\n",
]
PACKS = [
    """pack: ours
style: Ours
version: "2024"
sources: {book: The book}
terms:
  ferry:
    prefer: ferry
    avoid: [ferryboat]
    zone: [body]
    since: 2020-01-01
    severity: warning
    note: The port says so.
    sources: [book]
    flag: The [[ferryboat]] left.
    pass: The ferry left.
""",
    "terms:\n  a: {prefer: a, avoid: [b], message: no, flag: 'The [[b]].', pass: A.}\n",
]
SETTINGS = [
    """extends: [house/ap]
select: [dates, doubled-word]
extend-select: [captions]
ignore: [date-tense-clash]
severity: {doubled-word: error}
fail-on: suggestion
exclude: [archive/, "*.old.txt"]
language: en-GB
locale: uk
week-start: sunday
edition: web
story-type: obituary
published-pattern: YYYY-MM-DD
front-matter: {dek: [standfirst]}
encoding: windows-1252
overrides:
  - paths: ["*.txt"]
    severity: {doubled-word: suggestion}
    select: [names]
""",
    '[project]\nname = "x"\n[tool.newslint]\nselect = ["dates"]\n[[tool.newslint.overrides]]\npaths = ["a/"]\n',
    "# nothing\n",
]
REGISTERS = [
    """- name: Marta Velazco
  role: chairwoman of Haldmills
  wrong: [Marta Velasko, Velasko]
  also: [M. B. Velazco]
  from: 2019-05-20
- name: Upper Arvan
  type: place
  also: [Orrisk]
- name: the the
  type: organisation
  do-not-touch: true
  wrong: {thethe: the the}
""",
    "[]\n",
]
CORRECTIONS = [
    "wrong,right,date,context,scope\nNyman Harcus,Nyman Harkus,2023-05-02,port;ferry,\n",
    "- wrong: Nyman Harcus\n  right: Nyman Harkus\n  context: [ferry]\n  date: 2023-05-02\n",
]
DIFFS = [
    "diff --git a/draft.txt b/draft.txt\n--- a/draft.txt\n+++ b/draft.txt\n@@ -1,2 +1,3 @@\n Ferry\n-a\n+b\n+c\n",
    'diff --git "a/caf\\303\\251.txt" "b/caf\\303\\251.txt"\nsimilarity index 90%\nrename from a\nrename to b\n',
    "--- draft.txt\t2024-01-01\n+++ draft.txt\t2024-01-02\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n",
]
