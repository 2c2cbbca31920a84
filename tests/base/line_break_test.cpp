#include "base/line_break.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/text.h"

namespace atlas {
namespace {

using Lines = std::vector<std::string>;

// A Latin character is one wide, a Chinese one two, a combining mark nothing.
double cells(std::string_view text) {
    double width = 0;
    while (!text.empty()) {
        const CodePoint next = decode_utf8(text);
        const bool is_mark = next.value >= 0x300 && next.value <= 0x36F;
        width += is_mark ? 0 : next.value >= 0x2E80 ? 2 : 1;
        text.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
    return width;
}

Lines lines_of(std::string_view text, double width) {
    Lines lines;
    for (const LineSpan& span : break_lines(text, width, cells)) {
        lines.emplace_back(text.substr(span.begin, span.end - span.begin));
    }
    return lines;
}

TEST(LineBreak, TextThatFitsIsOneLine) {
    EXPECT_EQ(lines_of("went on to further study", 24), Lines{"went on to further study"});
    EXPECT_EQ(lines_of("", 24), Lines{});
}

TEST(LineBreak, LatinBreaksAtSpacesAndTheSpaceBelongsToNoLine) {
    EXPECT_EQ(lines_of("went on to  further study", 12), (Lines{"went on to", "further", "study"}));
    EXPECT_EQ(lines_of("exactly ", 7), Lines{"exactly"});
}

TEST(LineBreak, LatinBreaksAfterHyphensAndSlashesAndLongDashes) {
    EXPECT_EQ(lines_of("self-evaluation", 10), (Lines{"self-", "evaluation"}));
    EXPECT_EQ(lines_of("undergraduate/master", 14), (Lines{"undergraduate/", "master"}));
    EXPECT_EQ(lines_of("one—two", 5), (Lines{"one—", "two"}));
}

TEST(LineBreak, DashesBetweenNumbersKeepThemTogether) {
    EXPECT_EQ(lines_of("years 2017–2020", 12), (Lines{"years", "2017–2020"}));
    EXPECT_EQ(lines_of("about 3/4", 7), (Lines{"about", "3/4"}));
    EXPECT_EQ(lines_of("below -5", 7), (Lines{"below", "-5"}));
}

TEST(LineBreak, NoLineStartsWithAFloatingDash) {
    EXPECT_EQ(lines_of("not stated – ask", 11), (Lines{"not", "stated –", "ask"}));
}

TEST(LineBreak, NumbersKeepTheirSignsAndUnits) {
    EXPECT_EQ(lines_of("rate ≥ 96.81 % of all", 11), (Lines{"rate", "≥ 96.81 %", "of all"}));
    EXPECT_EQ(lines_of("the 4 + X way", 7), (Lines{"the", "4 + X", "way"}));
    EXPECT_EQ(lines_of("升学率为90.7%以上", 12), (Lines{"升学率为", "90.7%以上"}));
    EXPECT_EQ(lines_of("成立于2020年", 10), (Lines{"成立于", "2020年"}));
    EXPECT_EQ(lines_of("获得第3名", 7), (Lines{"获得", "第3名"}));
    EXPECT_EQ(lines_of("2021 年 4 月 20 日", 17), (Lines{"2021 年 4 月", "20 日"}));
}

TEST(LineBreak, ChineseBreaksBetweenCharacters) {
    EXPECT_EQ(lines_of("电子科技大学", 5), (Lines{"电子", "科技", "大学"}));
    EXPECT_EQ(lines_of("英国Glasgow大学", 8), (Lines{"英国", "Glasgow", "大学"}));
}

TEST(LineBreak, NoLineStartsWithClosingPunctuation) {
    EXPECT_EQ(lines_of("海外升学，国内升学。", 8), (Lines{"海外升", "学，国内", "升学。"}));
    EXPECT_EQ(lines_of("一二三》四", 6), (Lines{"一二", "三》四"}));
    EXPECT_EQ(lines_of("一二三”四", 6), (Lines{"一二", "三”四"}));
}

TEST(LineBreak, NoLineEndsWithOpeningPunctuation) {
    EXPECT_EQ(lines_of("学院（中外合作）", 6), (Lines{"学院", "（中外", "合作）"}));
    EXPECT_EQ(lines_of("称为“升学”", 5), (Lines{"称为", "“升", "学”"}));
    EXPECT_EQ(lines_of("见《报告》", 4), (Lines{"见", "《报", "告》"}));
}

TEST(LineBreak, TheChineseDashIsNotCut) { EXPECT_EQ(lines_of("一二——三四", 7), (Lines{"一二——", "三四"})); }

TEST(LineBreak, LongEuropeanNamesBreakInsideOnlyWhenAloneTooWide) {
    EXPECT_EQ(lines_of("Université de Sherbrooke", 11), (Lines{"Université", "de", "Sherbrooke"}));
    EXPECT_EQ(lines_of("an Ingenieurwissenschaften", 12), (Lines{"an", "Ingenieurwis", "senschaften"}));
    EXPECT_EQ(lines_of("don’t O’Neill", 8), (Lines{"don’t", "O’Neill"}));
    EXPECT_EQ(lines_of("Où va-t-on ?", 7), (Lines{"Où va-", "t-on ?"}));
}

TEST(LineBreak, LineFeedsAlwaysBreak) {
    EXPECT_EQ(lines_of("one\ntwo", 20), (Lines{"one", "two"}));
    EXPECT_EQ(lines_of("one\r\n\ntwo\n", 20), (Lines{"one", "", "two"}));
}

TEST(LineBreak, CombiningMarksStayOnTheirLetter) {
    EXPECT_EQ(lines_of("e\u0301e\u0301", 1), (Lines{"e\u0301", "e\u0301"}));
    EXPECT_EQ(lines_of("字\u0301字", 2), (Lines{"字\u0301", "字"}));
}

TEST(LineBreak, NoBreakSpacesHoldAndZeroWidthSpacesBreak) {
    EXPECT_EQ(lines_of("a 10\u00A0km", 5), (Lines{"a", "10\u00A0km"}));
    EXPECT_EQ(lines_of("ab\u200Bcd", 3), (Lines{"ab\u200B", "cd"}));
}

TEST(LineBreak, NoWidthGivesOneCharacterALine) {
    EXPECT_EQ(lines_of("ab，字", 0), (Lines{"a", "b", "，", "字"}));
    EXPECT_EQ(lines_of("a b", -5), (Lines{"a", "b"}));
}

TEST(LineBreak, InvalidBytesCountAsLetters) {
    EXPECT_EQ(lines_of("a\xFF\xC3 b", 3), (Lines{"a\xFF\xC3", "b"}));
    EXPECT_EQ(lines_of("\xE5\x9B", 1), (Lines{"\xE5", "\x9B"}));
}

TEST(LineBreak, TheNarrowestColumnHoldsTheLongestPiece) {
    EXPECT_EQ(min_content_width("went on to study", cells), 5);
    EXPECT_EQ(min_content_width("海外升学。", cells), 4);
    EXPECT_EQ(min_content_width("", cells), 0);
}

TEST(LineBreak, MeasuresAboutOncePerWord) {
    int calls = 0;
    const auto counting = [&](std::string_view text) { return ++calls, cells(text); };
    std::string text;
    for (int word = 0; word < 100; ++word) text += "word ";
    break_lines(text, 40, counting);
    EXPECT_LE(calls, 100 + 2 * 14);
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> parts{"a", "B", "word", " ",    "  ", "\n", "-",  "/",     "90", ".",
                                                "7", "%", "字",   "国",   "，", "。", "（", "）",    "“",  "”",
                                                "—", "–", "é",    "\xFF", "年", "≥",  "+",  "\u0301"};
    std::string text;
    for (std::size_t count = random() % 40; count > 0; --count) text += parts[random() % parts.size()];
    return text;
}

bool is_skipped(char byte) { return byte == ' ' || byte == '\n'; }

TEST(LineBreak, LinesAreInOrderNarrowEnoughAndLoseNothingButSpaces) {
    std::mt19937 random(20200);
    for (int round = 0; round < 5000; ++round) {
        const std::string text = random_text(random);
        const double width = static_cast<double>(random() % 16);
        std::size_t done = 0;
        for (const LineSpan& span : break_lines(text, width, cells)) {
            ASSERT_LE(done, span.begin) << text;
            for (; done < span.begin; ++done) ASSERT_TRUE(is_skipped(text[done])) << text;
            const std::string_view line = std::string_view(text).substr(span.begin, span.end - span.begin);
            const bool is_one_character = cells(line) <= 2 || count_code_points(line) == 1;
            ASSERT_TRUE(cells(line) <= width || is_one_character) << text << " at " << width << ": " << line;
            done = span.end;
        }
        for (; done < text.size(); ++done) ASSERT_TRUE(is_skipped(text[done])) << text;
    }
}

}  // namespace
}  // namespace atlas
