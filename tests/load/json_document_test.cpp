// What is JSON and what is not, against the parser that other programs use, and where every value stands.
#include "load/json_document.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace atlas::loading {
namespace {

class Parsed {
  public:
    explicit Parsed(std::string_view bytes) : bytes_(bytes), document_(file_, bytes_, findings_) {}
    explicit operator bool() const { return document_.root() != nullptr; }
    const Json& operator*() const { return *document_.root(); }

  private:
    std::string file_ = "file.json";
    std::string bytes_;
    Findings findings_;
    JsonDocument document_;
};

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
            if (!theirs.is_array() || theirs.size() != ours.count) return false;
            for (const Json* element = ours.first; element != nullptr; element = element->next) {
                if (!is_same(*element, theirs[element->index])) return false;
            }
            return true;
        case JsonType::object:
            break;
    }
    if (!theirs.is_object() || theirs.size() != ours.count) return false;
    for (const Json* member = ours.first; member != nullptr; member = member->next) {
        const std::string key(member->key);
        if (!theirs.contains(key) || !is_same(*member, theirs[key])) return false;
    }
    return true;
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
        const Parsed ours(bytes);
        const nlohmann::json theirs = nlohmann::json::parse(bytes, nullptr, false);
        ASSERT_EQ(static_cast<bool>(ours), !theirs.is_discarded()) << bytes;
        if (!ours) return;
        ++taken;
        EXPECT_TRUE(is_same(*ours, theirs)) << bytes;
    });
    EXPECT_GT(taken, 200);
}

TEST(JsonDocument, refuses_a_zero_byte_and_control_characters) {
    EXPECT_FALSE(Parsed(std::string_view("{}\0", 3)));
    EXPECT_FALSE(Parsed("[\"\t\"]"));
    EXPECT_FALSE(Parsed("\"\n\""));
}

TEST(JsonDocument, knows_where_every_value_and_its_key_stand) {
    const Parsed document("\xEF\xBB\xBF {\"a/b\": [1, {\"~\": null}]}");
    ASSERT_TRUE(document);
    EXPECT_EQ((*document).offset, 4u);
    EXPECT_EQ(find_value(*document, ""), &*document);
    EXPECT_EQ(find_value(*document, "/a~1b")->key_offset, 5u);
    EXPECT_EQ(find_value(*document, "/a~1b/0")->offset, 13u);
    EXPECT_EQ(find_value(*document, "/a~1b/1/~0")->key_offset, 17u);
    EXPECT_EQ(find_value(*document, "/a~1b/1/~0")->offset, 22u);
    for (const char* pointer : {"/a", "/a~1b/2", "/a~1b/x", "/a~1b/-1", "/a~1b/0/0", "/"})
        EXPECT_EQ(find_value(*document, pointer), nullptr) << pointer;
}

TEST(JsonDocument, keeps_the_first_of_two_equal_keys) {
    const Parsed document("{\"a\": 1, \"a\": [2]}");
    ASSERT_TRUE(document);
    EXPECT_EQ(find_value(*document, "/a")->number, 1);
    EXPECT_EQ(find_value(*document, "/a")->key_offset, 1u);
}

TEST(JsonDocument, keeps_a_number_as_it_is_written) {
    const Parsed document("24.30");
    ASSERT_TRUE(document);
    EXPECT_EQ((*document).text, "24.30");
    EXPECT_EQ((*document).number, 24.3);
}

}  // namespace
}  // namespace atlas::loading
