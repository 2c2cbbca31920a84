#include "query/pinyin.h"

#include <gtest/gtest.h>

namespace atlas {
namespace {

std::string read(const PinyinTable& table, const std::u32string& run) {
    std::string syllables;
    for (const SyllableId syllable : read_run(table, run)) {
        const std::string& text = table.syllables[syllable];
        syllables += (syllables.empty() ? "" : " ") + (text.empty() ? "?" : text);
    }
    return syllables;
}

PinyinTable table_of(std::string_view lines) {
    auto parsed = parse_pinyin("pinyin 1\n" + std::string(lines));
    EXPECT_TRUE(std::holds_alternative<PinyinTable>(parsed)) << std::get<PinyinFailure>(parsed).reason;
    return std::get<PinyinTable>(parsed);
}

TEST(ReadRun, takes_the_usual_reading_of_each_character) {
    EXPECT_EQ(read(table_of("da 大\nxue 学\n"), U"大学"), "da xue");
}

TEST(ReadRun, takes_the_other_reading_where_the_run_has_one) {
    const PinyinTable table = table_of("dou 都\ncheng 成\n成都 1du\n");
    EXPECT_EQ(read(table, U"成都"), "cheng du");
    EXPECT_EQ(read(table, U"都成"), "dou cheng");
}

TEST(ReadRun, leaves_a_character_that_the_file_does_not_know_without_a_reading) {
    EXPECT_EQ(read(table_of("da 大\n"), U"大象"), "da ?");
}

TEST(ReadRun, reads_a_run_with_several_exceptions) {
    EXPECT_EQ(read(table_of("zhong 重\nhang 行\nqing 庆\n重庆行 0chong 2xing\n"), U"重庆行"), "chong qing xing");
}

struct Refused {
    const char* bytes;
    int line;
};

TEST(ParsePinyin, refuses_a_file_that_is_not_right_in_every_line_and_names_the_line) {
    const Refused files[] = {
        {"", 1},
        {"pinyin 2\nda 大\n", 1},
        {"{\"da\": \"大\"}\n", 1},
        {"pinyin 1\nda 大", 2},
        {"pinyin 1\nda\n", 2},
        {"pinyin 1\nda x\n", 2},
        {"pinyin 1\nDA 大\n", 2},
        {"pinyin 1\nabcdefg 大\n", 2},
        {"pinyin 1\n\n", 2},
        {"pinyin 1\nda 大\nda 大\n", 3},
        {"pinyin 1\nda 大\ndai 大\n", 3},
        {"pinyin 1\nda 大\n大 0\n", 3},
        {"pinyin 1\nda 大\n大\n", 3},
        {"pinyin 1\nda 大\n大 1dai\n", 3},
        {"pinyin 1\nda 大\n大 -1dai\n", 3},
        {"pinyin 1\nda 大\n大 99999999999999999999dai\n", 3},
        {"pinyin 1\nda 大\n大 0dai  0da\n", 3},
        {"pinyin 1\nda 大\n大 0dai\n大 0da\n", 4},
        {"pinyin 1\nda \xff\n", 2},
        {"pinyin 1\n\xff\xfe 0da\n", 2},
    };
    for (const Refused& file : files) {
        const auto parsed = parse_pinyin(file.bytes);
        const auto* failure = std::get_if<PinyinFailure>(&parsed);
        ASSERT_NE(failure, nullptr) << file.bytes;
        EXPECT_EQ(failure->line, file.line) << file.bytes << failure->reason;
        EXPECT_FALSE(failure->reason.empty()) << file.bytes;
    }
}

TEST(ParsePinyin, accepts_a_file_without_readings) {
    EXPECT_TRUE(std::holds_alternative<PinyinTable>(parse_pinyin("pinyin 1\n")));
}

}  // namespace
}  // namespace atlas
