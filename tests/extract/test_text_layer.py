"""Text layers: which words they hold, and when not to believe them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from functions.extract.document import open_document
from functions.extract.engines.base import Picture
from functions.extract.engines.layer_parts import Character, Entry, Placed
from functions.extract.engines.layer_trust import covered, readable
from functions.extract.engines.text_layer import TextLayer, agreement, text_layer, unseen
from functions.settings import Limits
from parsers.page import TICKED, UNTICKED, Box, Word
from tests.extract import files

POINTS = files.LETTER


def layer_of(draw: Callable[[Canvas], None] | bytes) -> TextLayer:
    data = draw if isinstance(draw, bytes) else files.pdf(draw)
    with open_document(data, Limits()) as document:
        found = document.pages[0].text_layer()
    assert found is not None
    return found


def look(draw: Callable[[Canvas], None]) -> tuple[TextLayer, Picture]:
    with open_document(files.pdf(draw), Limits()) as document:
        page = document.pages[0]
        found, picture = page.text_layer(), page.raster()
    assert found is not None
    return found, picture


def texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


def word(text: str, left: float = 0.1, top: float = 0.1, kind: str = "text") -> Word:
    return Word(text, Box(left, top, left + 0.012 * len(text), top + 0.015), 1.0, "text_layer", kind=kind)


class TestWords:
    def test_boxes_hug_the_ink(self) -> None:
        found, picture = look(files.lines)
        height, width = picture.shape
        for each in found.words:
            box = each.box
            inside = picture[
                int(box.top * height) : int(box.bottom * height) + 1, int(box.left * width) : int(box.right * width) + 1
            ]
            ink = inside < 128
            assert ink.any(axis=1).mean() > 0.7, each.text
            assert ink[:, [0, 1, -2, -1]].any(), each.text

    def test_table_cells_are_apart(self) -> None:
        def draw(canvas: Canvas) -> None:
            for row in range(8):
                canvas.drawString(72, 700 - 14 * row, "Hemoglobin")
                canvas.drawString(180, 700 - 14 * row, "9.0")
                canvas.drawString(200, 700 - 14 * row, "g/dL")

        assert texts(layer_of(draw).words) == ["Hemoglobin", "9.0", "g/dL"] * 8

    def test_letters_drawn_one_by_one_are_one_word(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            at = 72.0
            for letter in "Penicillin":
                canvas.drawString(at, 500, letter)
                at += canvas.stringWidth(letter) + 0.4

        assert "Penicillin" in texts(layer_of(draw).words)

    def test_bold_by_drawing_twice(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.drawString(72, 500, "Total")
            canvas.drawString(72.3, 500, "Total")

        assert texts(layer_of(draw).words).count("Total") == 1

    def test_a_mark_behind_the_text_is_no_letter_of_it(self) -> None:
        def draw(canvas: Canvas) -> None:
            canvas.setFont("Helvetica", 60)
            canvas.drawString(72, 600, "R")
            canvas.setFont("Helvetica", 12)
            canvas.drawString(110, 612, "Losartan 50 mg")

        assert texts(layer_of(draw).words) == ["R", "Losartan", "50", "mg"]

    def test_superscripts_and_subscripts_stay(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            text = canvas.beginText(72, 500)
            text.textOut("CO")
            text.setRise(-3)
            text.setFont("Helvetica", 8)
            text.textOut("2")
            canvas.drawText(text)

        assert "CO2" in texts(layer_of(draw).words)

    def test_ligatures_are_spelt_out(self) -> None:
        characters = [Character(c, Box(0.1 + n * 0.01, 0.1, 0.109 + n * 0.01, 0.11)) for n, c in enumerate("eﬀective½")]
        found = text_layer(characters, [], [], POINTS)
        assert found is not None
        assert texts(found.words) == ["effective½"]

    def test_no_words_no_layer(self) -> None:
        with open_document(files.pdf(lambda canvas: canvas.rect(72, 72, 200, 200)), Limits()) as document:
            assert document.pages[0].text_layer() is None

    @given(
        st.lists(
            st.builds(
                Character,
                st.characters(),
                st.builds(Box, *[st.floats(-1, 2) for _ in range(4)]),
                st.booleans(),
                st.booleans(),
                st.booleans(),
            ),
            max_size=60,
        )
    )
    def test_any_characters(self, characters: list[Character]) -> None:
        found = text_layer(characters, [], [], POINTS)
        if found is not None:
            assert all(each.text and not each.text.isspace() for each in found.words)
            assert found.trusted == (found.reason == "")


class TestForms:
    @staticmethod
    def form(canvas: Canvas) -> None:
        files.lines(canvas)
        canvas.acroForm.textfield(name="a", x=160, y=500, width=200, height=20, value="Anna Muster-Beispiel")
        canvas.acroForm.checkbox(name="b", x=100, y=400, checked=True)
        canvas.acroForm.checkbox(name="c", x=150, y=400, checked=False)
        canvas.acroForm.radio(name="d", value="x", x=200, y=400, selected=True)
        canvas.acroForm.radio(name="d", value="y", x=230, y=400, selected=False)
        canvas.acroForm.choice(name="e", value="Female", options=["Male", "Female"], x=300, y=400, width=90, height=20)

    @pytest.mark.parametrize("drawn", [True, False], ids=["as drawn", "NeedAppearances"])
    def test_values_and_tick_boxes(self, drawn: bool) -> None:
        data = files.pdf(self.form)
        found = layer_of(data if drawn else data.replace(b"/AP", b"/XP"))
        low = [each for each in found.words if each.box.top > 0.3]
        low.sort(key=lambda each: (each.box.top > 0.4, each.box.left))
        assert texts(low) == ["Anna", "Muster-Beispiel", TICKED, UNTICKED, TICKED, UNTICKED, "Female"]
        assert [each.kind for each in low] == ["text"] * 2 + ["tick"] * 4 + ["text"]
        assert low[0].box.left == pytest.approx(162 / 612, abs=0.01)
        assert low[2].box.left == pytest.approx(100 / 612, abs=0.005)
        assert low[2].box.bottom == pytest.approx(392 / 792, abs=0.005)

    def test_a_note_typed_on_the_page(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.freeTextAnnotation("seen on\n05/11/2022", DA="/F1 12 Tf", Rect=[100, 300, 300, 400], relative=0)
            canvas.textAnnotation("a note behind an icon", Rect=[400, 300, 420, 320], relative=0)

        low = [each for each in layer_of(draw).words if each.box.top > 0.3]
        assert texts(low) == ["seen", "on", "05/11/2022"]
        assert low[0].box.top == pytest.approx(392 / 792, abs=0.01)
        assert low[0].box.bottom <= low[2].box.top + 0.001
        assert low[2].box.left == pytest.approx(100 / 612, abs=0.01)

    def test_a_box_per_letter(self) -> None:
        spread = [Character(c, Box(0.1 + n * 0.05, 0.1, 0.11 + n * 0.05, 0.11)) for n, c in enumerate("A 17")]
        found = text_layer(spread, [], [Entry(Box(0.09, 0.09, 0.5, 0.12), "A17")], POINTS)
        assert found is not None
        assert texts(found.words) == ["A17"]

    def test_what_is_drawn_leads_over_what_the_form_holds(self) -> None:
        drawn = [Character(c, Box(0.1 + n * 0.01, 0.1, 0.109 + n * 0.01, 0.11)) for n, c in enumerate("1,284.50")]
        found = text_layer(drawn, [], [Entry(Box(0.09, 0.09, 0.5, 0.12), "1284.5")], POINTS)
        assert found is not None
        assert texts(found.words) == ["1,284.50"]

    def test_the_mark_in_a_tick_box_is_no_word(self) -> None:
        mark = [Character("4", Box(0.11, 0.11, 0.12, 0.12))]
        found = text_layer(mark, [], [Entry(Box(0.1, 0.1, 0.13, 0.13), ticked=True)], POINTS)
        assert found is not None
        assert texts(found.words) == [TICKED]


def spelt(text: str, **changes: bool) -> list[Character]:
    """`text` in a line of characters across the page."""
    step = 0.9 / len(text)
    return [
        Character(c, Box(0.05 + n * step, 0.5, 0.05 + (n + 0.9) * step, 0.51), **changes) for n, c in enumerate(text)
    ]


PROSE = "The patient reports effective relief of symptoms after two weeks of treatment with the medicine"


class TestTrust:
    @pytest.mark.parametrize(
        ("characters", "pictures", "reason"),
        [
            (spelt(PROSE), [], ""),
            (spelt("Hemoglobin 9.0 g/dL 11.5 - 15.5 RBC 3.5 million MCV 78 fL Hematocrit 32% 34.5% - 44.5%"), [], ""),
            (spelt(PROSE), [Placed(Box(0, 0, 1, 0.9), 1700, 2000)], "background"),
            (spelt(PROSE), [Placed(Box(0, n / 20, 1, (n + 1) / 20), 1700, 110) for n in range(20)], "background"),
            (spelt(PROSE, visible=False), [Placed(Box(0, 0, 1, 0.9), 1700, 2000)], "scan"),
            (spelt(PROSE.replace("e", "\ue001")), [Placed(Box(0, 0, 1, 0.9), 1700, 2000)], "scan"),
            (spelt(PROSE), [Placed(Box(0, 0, 1, 0.5), 1700, 1100)], ""),
            (spelt(PROSE, visible=False), [], "invisible"),
            (spelt("page 3 of 7"), [], "short"),
            (spelt(PROSE.replace("e", "\ue001")), [], "unmapped"),
            (spelt(PROSE.replace("e", "\ufffd")), [], "unmapped"),
            (spelt(PROSE, mapped=False), [], "unmapped"),
            (spelt(PROSE, turned=True), [], "sideways"),
            (spelt("%& $( *# @! ^~ <> ][ {} |/ += -_ 12 ?. ,; :' %% && ## @@"), [], "few_letters"),
            (spelt("Thx ptnt rprts ffctv rlf sympt ftr tw wks trtmnt wth mdcn ppltn grwth"), [], "few_vowels"),
            (spelt(PROSE.replace("ff", "f1").replace("tm", "t1m").replace("ym", "y1m")), [], "digits_in_words"),
        ],
    )
    def test_verdicts(self, characters: list[Character], pictures: list[Placed], reason: str) -> None:
        found = text_layer(characters, pictures, [], POINTS)
        assert found is not None
        assert (found.reason, found.trusted) == (reason, reason == "")

    def test_text_under_a_scan(self) -> None:
        found = layer_of(files.scan(layer="\n".join(files.LINES)))
        assert "Muster" in texts(found.words)
        assert found.reason == "scan"

    def test_invisible_text_alone(self) -> None:
        def draw(canvas: Canvas) -> None:
            text = canvas.beginText(72, 700)
            text.setTextRenderMode(3)
            text.textLines("\n".join(files.LINES))
            canvas.drawText(text)

        assert layer_of(draw).reason == "invisible"

    @pytest.mark.parametrize("angle", [90, 180, 270])
    def test_a_page_whose_content_lies_on_its_side(self, angle: int) -> None:
        def draw(canvas: Canvas) -> None:
            canvas.translate(306, 396)
            canvas.rotate(angle)
            canvas.translate(-306, -396)
            for row, text in enumerate(files.LINES):
                canvas.drawString(150, 500 - 24 * row, text)

        found = layer_of(draw)
        assert found.reason == "sideways"
        assert "Muster" in texts(found.words)


class TestPictures:
    def test_where_a_picture_stands(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.drawImage(ImageReader(Image.new("L", (800, 400), 128)), 61.2, 79.2, 306, 158.4)

        found = layer_of(draw)
        assert found.trusted
        (box,) = found.pictures
        expected = Box(0.1, 0.7, 0.6, 0.9)
        assert box.intersection(expected) == pytest.approx(expected.area, rel=0.02)
        assert box.area == pytest.approx(expected.area, rel=0.02)

    def test_within_a_form_that_is_moved(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.beginForm("inner")
            canvas.drawImage(ImageReader(Image.new("L", (800, 400), 128)), 0, 0, 100, 50)
            canvas.endForm()
            canvas.translate(61.2, 79.2)
            canvas.scale(3.06, 3.168)
            canvas.doForm("inner")

        (box,) = layer_of(draw).pictures
        expected = Box(0.1, 0.7, 0.6, 0.9)
        assert box.intersection(expected) == pytest.approx(expected.area, rel=0.02)

    def test_strips_are_one_and_dots_are_none(self) -> None:
        strips = [Placed(Box(0.1, 0.1 + n * 0.05, 0.9, 0.15 + n * 0.05), 1000, 60) for n in range(8)]
        dots = [Placed(Box(0.95, 0.95, 0.96, 0.96), 30, 30)]
        (box,) = readable(strips + dots)
        assert (box.top, box.bottom) == (pytest.approx(0.1), pytest.approx(0.5))

    @given(st.lists(st.tuples(*[st.floats(0, 1)] * 4), max_size=8))
    def test_covered_is_a_share(self, corners: list[tuple[float, float, float, float]]) -> None:
        boxes = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
        found = covered(boxes)
        assert 0 <= found <= 1
        assert found >= max((box.area for box in boxes), default=0) - 0.03


class TestAgreement:
    LAYER = (
        word("Amoxicillin", 0.1),
        word("500", 0.3),
        word("daily", 0.4),
        word("04/17/1963", 0.1, 0.2),
        word("of", 0.6),
    )

    def test_the_same(self) -> None:
        assert agreement(self.LAYER, self.LAYER) == 1.0

    def test_parted_and_joined_words_are_the_same(self) -> None:
        seen = [word("Amoxi", 0.1), word("cillin", 0.16), word("500", 0.3), word("daily", 0.4)]
        assert agreement(self.LAYER[:3], seen) == 1.0

    def test_a_font_with_other_digits(self) -> None:
        seen = [word("Amoxicillin", 0.1), word("822", 0.3), word("daily", 0.4), word("71/42/4796", 0.1, 0.2)]
        assert agreement(self.LAYER, seen) == 0.0

    def test_words_elsewhere_are_not_the_same(self) -> None:
        assert agreement(self.LAYER, [word("Amoxicillin", 0.1, 0.7), word("500", 0.3, 0.7)]) == 0.0

    def test_nothing_seen(self) -> None:
        assert agreement(self.LAYER, []) == 0.0

    def test_nothing_to_compare(self) -> None:
        assert agreement([word("of"), word(TICKED, kind="tick")], []) == 1.0


class TestUnseen:
    def test_white_and_covered_words(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.drawString(72, 500, "covered")
            canvas.setFillGray(1)
            canvas.drawString(72, 400, "white")
            canvas.rect(60, 490, 200, 30, stroke=0, fill=1)

        found, picture = look(draw)
        assert texts(unseen(found.words, picture)) == ["covered", "white"]

    def test_white_on_black_is_seen(self) -> None:
        def draw(canvas: Canvas) -> None:
            files.lines(canvas)
            canvas.rect(60, 490, 200, 30, stroke=0, fill=1)
            canvas.setFillGray(1)
            canvas.drawString(72, 500, "heading")

        found, picture = look(draw)
        assert unseen(found.words, picture) == []

    def test_boxes_at_the_edge(self) -> None:
        paper = np.full((50, 50), 255, np.uint8)
        edge = Word("edge", Box(0.99, 0.99, 1.0, 1.0), 1.0, "text_layer")
        off = Word("off", Box(1.0, 1.0, 1.2, 1.2), 1.0, "text_layer")
        assert unseen([edge, off], paper) == [edge, off]
