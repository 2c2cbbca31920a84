// What is JSON and what is not, against the parser that other programs use, and where every value stands.
#include "load/json_document.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace atlas::loading {
namespace {

std::optional<Json> parse(std::string_view bytes) {
    Findings findings;
    return parse_json("file.json", bytes, findings);
}

bool is_same(const Json& ours, const nlohmann::json& theirs) {
    switch (ours.type) {
        case JsonType::null:
            return theirs.is_null();
        case JsonType::boolean:
            return theirs.is_boolean() && theirs.get<bool>() == ours.boolean;
        case JsonType::number:
            return theirs.is_number() &&
                   std::fabs(theirs.get<double>() - ours.number) <= 1e-15 * std::fabs(ours.number);
        case JsonType::text:
            return theirs.is_string() && theirs.get<std::string>() == ours.text;
        case JsonType::list:
            return theirs.is_array() &&
                   std::equal(ours.elements.begin(), ours.elements.end(), theirs.begin(), theirs.end(), is_same);
        case JsonType::object:
            break;
    }
    if (!theirs.is_object() || theirs.size() != ours.members.size()) return false;
    return std::all_of(ours.members.begin(), ours.members.end(), [&](const auto& member) {
        return theirs.contains(member.first) && is_same(member.second, theirs[member.first]);
    });
}

/// Every row of three of the pieces, by itself and in lists and objects.
template <class Visit>
void visit_rows(Visit visit) {
    // clang-format off
    static const std::vector<std::string> pieces = {
        "{", "}", "[", "]", ",", ":", " \n", "/", "true", "nul",
        "\"a\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\udc00\"", "\"\\x\"", "\"open",
        "0", "-0.5", "01", "1.", "-", "1e3", "1e400"};
    // clang-format on
    for (const std::string& first : pieces) {
        for (const std::string& second : pieces) {
            for (const std::string& third : pieces) {
                visit(first + second + third);
                visit("[" + first + second + third + "]");
                visit("{\"k\":" + first + second + third + "}");
                visit("{" + first + second + third + ":1}");
            }
        }
    }
}

TEST(JsonDocument, takes_and_refuses_what_another_strict_parser_does) {
    int taken = 0;
    visit_rows([&](const std::string& bytes) {
        const std::optional<Json> ours = parse(bytes);
        const nlohmann::json theirs = nlohmann::json::parse(bytes, nullptr, false);
        ASSERT_EQ(ours.has_value(), !theirs.is_discarded()) << bytes;
        if (!ours) return;
        ++taken;
        EXPECT_TRUE(is_same(*ours, theirs)) << bytes;
    });
    EXPECT_GT(taken, 200);
}

TEST(JsonDocument, refuses_a_zero_byte_and_control_characters) {
    EXPECT_FALSE(parse(std::string_view("{}\0", 3)));
    EXPECT_FALSE(parse("[\"\t\"]"));
    EXPECT_FALSE(parse("\"\n\""));
}

TEST(JsonDocument, knows_where_every_value_and_its_key_stand) {
    const std::optional<Json> document = parse("\xEF\xBB\xBF {\"a/b\": [1, {\"~\": null}]}");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->offset, 4u);
    EXPECT_EQ(find_value(*document, ""), &*document);
    EXPECT_EQ(find_value(*document, "/a~1b")->key_offset, 5u);
    EXPECT_EQ(find_value(*document, "/a~1b/0")->offset, 13u);
    EXPECT_EQ(find_value(*document, "/a~1b/1/~0")->key_offset, 17u);
    EXPECT_EQ(find_value(*document, "/a~1b/1/~0")->offset, 22u);
    for (const char* pointer : {"/a", "/a~1b/2", "/a~1b/x", "/a~1b/-1", "/a~1b/0/0", "/"})
        EXPECT_EQ(find_value(*document, pointer), nullptr) << pointer;
}

TEST(JsonDocument, keeps_the_first_of_two_equal_keys) {
    const std::optional<Json> document = parse("{\"a\": 1, \"a\": [2]}");
    ASSERT_TRUE(document);
    EXPECT_EQ(find_value(*document, "/a")->number, 1);
    EXPECT_EQ(find_value(*document, "/a")->key_offset, 1u);
}

TEST(JsonDocument, keeps_a_number_as_it_is_written) {
    EXPECT_EQ(parse("24.30")->text, "24.30");
    EXPECT_EQ(parse("24.30")->number, 24.3);
}

}  // namespace
}  // namespace atlas::loading
