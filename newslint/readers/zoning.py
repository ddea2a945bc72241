"""Which zone each passage of a draft fills, by what it looks like and by what stands around it.

The conventions are those of wire copy and of the pages it is pasted from. A passage that nothing speaks for is body.
What the format itself has said (a Markdown heading, a front-matter caption) is never overruled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile

from newslint.document import Zone
from newslint.readers import shapes
from newslint.readers.passages import Part, Passage

_HEADLINE_WORDS = 30
_DEK_WORDS = 40
_SUBHEAD_WORDS = 12
_CAPTION_WORDS = 140
_ECHO = 0.7
_ECHO_OF_TWO = 0.75
_STOPPED_WORDS = 20
_TELLING = 4
_TELLING_REACH = 1200
_TOLD = 0.6
_STEM = 5
_SUMMING = 6
_TOP = 20
_ROW = 2
_QUOTES = '"“”'
_RUNNING = frozenset({None, Zone.BODY, Zone.LIST_ITEM, Zone.TRANSCRIPT, Zone.LIVE_ENTRY, Zone.QUOTE_BLOCK})
_FIGURE = frozenset({Zone.CAPTION, Zone.CREDIT, Zone.ALT})


def zoned(passages: Sequence[Passage]) -> Iterator[tuple[Passage, tuple[Part, ...]]]:
    """Every passage with its parts: one zone as a rule, two where a dateline or a credit shares its line."""
    page = _Page(passages)
    page.captions()
    page.live_entries()
    page.top()
    page.datelines()
    page.transcripts()
    page.lists()
    page.subheads()
    for index, whole in enumerate(passages):
        yield whole, tuple(page.parts(index))


class _Page:
    """The passages of one draft while their zones are being settled; `zones` holds None where nothing is known yet."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.cuts: dict[int, int] = {}
        self.images: dict[int, str] = {}
        self.skips: dict[int, int] = {}
        self.zones: list[Zone | None] = [self._alone(index, each) for index, each in enumerate(passages)]

    def parts(self, index: int) -> Iterator[Part]:
        """The zones that one passage fills, in order."""
        whole, zone, image = self.passages[index], self.zones[index], self.images.get(index)
        end, cut = len(whole.text), self.cuts.get(index)
        zone = zone or Zone.BODY
        if cut is None:
            yield Part(zone, self.skips.get(index, 0), end, image)
        elif zone in _FIGURE:
            yield Part(zone, 0, cut, image)
            yield Part(Zone.CREDIT, cut, end, image)
        else:
            yield Part(Zone.DATELINE, 0, cut)
            yield Part(zone, cut, end)

    def _alone(self, index: int, whole: Passage) -> Zone | None:
        """What a passage is by its own words alone."""
        if whole.zone not in (None, Zone.CAPTION):
            return whole.zone
        text = whole.text
        cut = shapes.credit(text)
        if cut == 0:
            return Zone.CREDIT
        if cut is not None and len(text[:cut].split()) <= _CAPTION_WORDS:
            self.cuts[index] = cut
            return Zone.CAPTION
        if whole.zone is not None:
            return whole.zone
        if shapes.is_embed(text):
            return Zone.EMBED
        if shapes.is_note(whole.head) or shapes.is_separator(text):
            return Zone.NOTE
        return None

    def captions(self) -> None:
        """Captions wrapped before their credit, printed alt texts, and which picture each of them belongs to."""
        for index, zone in enumerate(self.zones):
            if zone is Zone.CREDIT and index and self._is_captioned(index):
                self.zones[index - 1] = Zone.CAPTION
        if Zone.CAPTION in self.zones:
            self._bare_captions()
        for index in range(len(self.zones) - 1, 0, -1):
            if self._repeats_caption(index):
                self.zones[index - 1] = Zone.ALT
        count = len({whole.image for whole in self.passages if whole.image})
        for index, zone in enumerate(self.zones):
            if zone not in _FIGURE or self.passages[index].image:
                continue
            if not self._same_picture(index):
                count += 1
            self.images[index] = f"image-{count}"

    def _bare_captions(self) -> None:
        """Captions without a credit among those that have one, by who stands where in them and by their place."""
        for index, zone in enumerate(self.zones):
            if zone is None and index and (self._is_in_gallery(index) or shapes.shows_sides(self.passages[index].text)):
                self.zones[index] = Zone.CAPTION

    def _is_in_gallery(self, index: int) -> bool:
        """Whether a lone sentence stands with two pictures or more straight above it, and as many straight below."""
        if self._pictures(range(index - 1, -1, -1)) < _ROW or self._pictures(range(index + 1, len(self.zones))) < _ROW:
            return False
        text = self.passages[index].text
        short = len(text.split()) <= _DEK_WORDS and text[-1:] == "."
        return short and not shapes.several_sentences(text) and not any(mark in text for mark in _QUOTES)

    def _pictures(self, beside: Iterable[int]) -> int:
        """How many captions stand one after another from a place on, each with its credit; no more than need be."""
        run = takewhile(lambda at: self.zones[at] in (Zone.CAPTION, Zone.CREDIT), islice(beside, 2 * _ROW))
        return sum(self.zones[at] is Zone.CAPTION for at in run)

    def _is_captioned(self, index: int) -> bool:
        """Whether the passage above a credit is its caption: the line straight above, and no heading of its own."""
        above, this = self.passages[index - 1], self.passages[index]
        if self.zones[index - 1] is not None or this.gap or len(above.text.split()) > _CAPTION_WORDS:
            return False
        return index > 1 or this.text[0] == "(" or shapes.ended(above.text)

    def _repeats_caption(self, index: int) -> bool:
        pair = self.zones[index - 1], self.zones[index]
        if Zone.CAPTION not in pair or not set(pair) <= {None, Zone.CAPTION, Zone.ALT}:
            return False
        if pair[0] is not None and self.passages[index - 1].zone is not None:
            return False
        return self._words(index - 1) == self._words(index)

    def _words(self, index: int) -> str:
        return shapes.folded(self.passages[index].text[: self.cuts.get(index)])

    def _same_picture(self, index: int) -> bool:
        """Whether a line goes with the one above it: a credit under its caption, a caption under its alt text."""
        if index == 0 or index - 1 not in self.images:
            return False
        pair = self.zones[index - 1], self.zones[index]
        if pair[0] is Zone.ALT:
            return pair[1] is not Zone.CREDIT
        return pair == (Zone.CAPTION, Zone.CREDIT) and index - 1 not in self.cuts and not self.passages[index].gap

    def live_entries(self) -> None:
        """From a lone clock time to the next rule, where a draft has two clock times or more."""
        stamps = {i for i, zone in enumerate(self.zones) if zone is None and shapes.is_clock(self.passages[i].text)}
        live = False
        for index, zone in enumerate(self.zones):
            if index in stamps:
                live = len(stamps) > 1
                self.zones[index] = Zone.LIVE_ENTRY if live else Zone.NOTE
            elif live and zone is Zone.NOTE and shapes.is_separator(self.passages[index].text):
                self.zones[index], live = Zone.LIVE_ENTRY, False
            elif live and zone is None:
                self.zones[index] = Zone.LIVE_ENTRY

    def top(self) -> None:
        """Headline, dek and byline: what stands above the first paragraph of the story."""
        first = next((index for index, whole in enumerate(self.passages) if whole.key is None), None)
        headline = next((whole.text for whole in self.passages if whole.zone is Zone.HEADLINE), None)
        if headline is None and first is not None and self._is_headline(first):
            self.zones[first], headline = Zone.HEADLINE, self.passages[first].text
        signed = any(whole.zone is Zone.BYLINE for whole in self.passages)
        for index in range(first or 0, min(len(self.zones), (first or 0) + _TOP)):
            if self.zones[index] is not None:
                continue
            zone = self._above_story(index, headline, signed=signed)
            if zone is None:
                break
            self.zones[index] = zone
            signed = signed or zone is Zone.BYLINE
        if len(self.zones) > 1 and self.zones[-1] is None and shapes.is_byline(self.passages[-1].text):
            self.zones[-1] = Zone.BYLINE

    def _above_story(self, index: int, headline: str | None, *, signed: bool) -> Zone | None:
        text = self.passages[index].text
        if headline and shapes.folded(text) == shapes.folded(headline):
            return Zone.HEADLINE
        if shapes.is_byline(text):
            return Zone.BYLINE
        return Zone.DEK if headline and not signed and self._is_dek(index) else None

    def _is_headline(self, index: int) -> bool:
        """Whether the first passage is a headline: no full stop, or long words in capitals, or a dateline below it."""
        if self.zones[index] is not None:
            return False
        text = self.passages[index].text
        words = text.split()
        if len(words) > _HEADLINE_WORDS or shapes.is_byline(text) or shapes.unfinished(text):
            return False
        if self._dateline_end(index, strict=False):
            return False
        if not shapes.ended(text) or text[-1] == ";":
            return len(self.passages) > index + 1 or len(words) <= _SUBHEAD_WORDS
        if text[-1] in ":," or len(self.passages) == index + 1:
            return False
        if _is_title_case(words) or (text[-1] in "?!" and len(words) <= 16):
            return True
        if self.zones[index + 1] is None and self._dateline_end(index + 1, strict=False) is not None:
            return len(words) <= 16 and not shapes.several_sentences(text)
        return len(words) <= _STOPPED_WORDS and self._is_told_below(index)

    def _is_told_below(self, index: int) -> bool:
        """Whether a line is a headline though it ends in a full stop: the story under it says most of its words.

        "Council closes bridge. Here is why." is one; "It was past nine when the bridge closed, Orso said." is a lead.
        """
        text, below = self.passages[index].text, self.passages[index + 1 : index + 1 + _TELLING]
        said = _content(text)
        if len(below) < _TELLING or len(said) < 3 or shapes.is_dated(text):
            return False
        if not any(shapes.is_dated(whole.text[:_TELLING_REACH]) for whole in below[:2]):
            return False
        told = frozenset().union(*(_content(whole.text[:_TELLING_REACH]) for whole in below))
        return len(said & told) >= _TOLD * len(said) and len(below[0].text) > len(text)

    def _is_dek(self, index: int) -> bool:
        """Whether a passage under the headline is its dek and not the lead."""
        text = self.passages[index].text
        words = text.split()
        if index and not self.passages[index].gap and self.passages[index - 1].text[-1] == ";":
            # "Orchard to fell 1,500 trees;" runs on into its second deck
            return self.zones[index - 1] is Zone.HEADLINE
        if len(words) > _DEK_WORDS or index + 1 >= len(self.zones) or self._dateline_end(index, strict=False):
            return False
        if self.zones[index + 1] is None and shapes.is_byline(self.passages[index + 1].text):
            return True
        if not shapes.ended(text):
            return not shapes.unfinished(text) and shapes.ended(self.passages[index + 1].text)
        if shapes.several_sentences(text) or shapes.is_dated(text):
            return False
        return self._tops_figure_or_lead(index) and self._is_echoed(index)

    def _tops_figure_or_lead(self, index: int) -> bool:
        below = self.zones[index + 1]
        return below in _FIGURE or (below is None and shapes.is_dated(self.passages[index + 1].text))

    def _is_echoed(self, index: int) -> bool:
        """Whether one later paragraph says most of what this one says, or two in a row share nearly all of it."""
        said = _content(self.passages[index].text)
        if len(said) < 4:
            return False
        later = [self.passages[at].text for at in range(index + 1, len(self.zones)) if self.zones[at] in _RUNNING]
        if any(len(said & _content(text)) >= _ECHO * len(said) for text in later):
            return True
        stems = _stems(self.passages[index].text)
        shares = [stems & _stems(text) for text in later]
        return any(_is_shared(stems, *pair) for pair in pairwise(shares))

    def datelines(self) -> None:
        """The dateline of the first paragraph; of a later one only where an agency signs it."""
        first = True
        for index, zone in enumerate(self.zones):
            if zone not in (None, Zone.BODY):
                continue
            end = self._dateline_end(index, strict=not first)
            first = False
            if end is not None and end >= len(self.passages[index].text.rstrip()):
                self.zones[index], first = Zone.DATELINE, False
            elif end is not None:
                self.cuts[index] = end

    def _dateline_end(self, index: int, *, strict: bool) -> int | None:
        return shapes.dateline(self.passages[index].head, strict=strict)

    def transcripts(self) -> None:
        """Paragraphs that open with a name in capitals and a colon, where one of the names comes back."""
        said = {
            index: name
            for index, zone in enumerate(self.zones)
            if zone is None and (name := shapes.speaker(self.passages[index].head))
        }
        if len(set(said.values())) < len(said):
            for index in said:
                self.zones[index] = Zone.TRANSCRIPT

    def lists(self) -> None:
        """Paragraphs that open with a bullet; with a number or a dash where there are two or more of them."""
        marks: dict[str, dict[int, str]] = {"bullet": {}, "dash": {}, "number": {}}
        for index, zone in enumerate(self.zones):
            mark = shapes.bullet(self.passages[index].head) if zone is None else None
            if mark:
                sort = "dash" if mark[0] in "–—-" else "bullet" if mark[0] not in "(0123456789" else "number"
                marks[sort][index] = mark
        for sort, found in marks.items():
            if sort == "bullet" or len(found) > 1:
                self.skips.update({index: len(mark) for index, mark in found.items()})
                for index in found:
                    self.zones[index] = Zone.LIST_ITEM

    def subheads(self) -> None:
        """Short lines without a full stop between two paragraphs of the story."""
        for index in range(1, len(self.zones) - 1):
            if self.zones[index] is None and self._is_subhead(index):
                self.zones[index] = Zone.SUBHEAD

    def _is_subhead(self, index: int) -> bool:
        text, below = self.passages[index].text, self.passages[index + 1].text
        if len(text) > 120 or len(text.split()) > _SUBHEAD_WORDS or text[0].islower() or shapes.unfinished(text):
            return False
        if text.isupper() and len(text.split()) <= 4:
            return True
        if shapes.ended(text) and not (len(text.split()) <= 8 and shapes.is_question(text)):
            return False
        return self.zones[index + 1] in _RUNNING and (shapes.ended(below) or len(below.split()) > _SUBHEAD_WORDS)


def _is_title_case(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _content(text: str) -> frozenset[str]:
    """The words of a paragraph that carry its matter: four letters and more, and numbers."""
    words = (word.strip(".,;:!?\"'“”‘’()") for word in text.lower().split())
    return frozenset(word for word in words if len(word) > 3 or word[:1].isdigit())


def _stems(text: str) -> frozenset[str]:
    """What these words begin with, so that a dek that says "closes" is echoed by a story that says "closed"."""
    return frozenset(word[:_STEM] for word in _content(text))


def _is_shared(said: frozenset[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two paragraphs say nearly all of a long line between them, and each a good part that the other lacks."""
    if len(said) < _SUMMING or len(first | second) < _ECHO_OF_TWO * len(said):
        return False
    return min(len(first - second), len(second - first)) >= len(said) / 4
