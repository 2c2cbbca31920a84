#include "takeaway/csv.h"

#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "support/cooperation_dataset.h"
#include "takeaway/csv_metadata.h"

namespace atlas::takeaway {
namespace {

DataTable table() {
    return {.name = "rows",
            .title = {"Rows", "数据"},
            .columns = {{"name", {"Name", "名称"}}, {"number", {"Number, low", "最低"}, DataType::number}},
            .rows = {{std::string("École \"du\" Nord"), -2.5}, {std::string("=1+1"), DataValue()}},
            .documents = {{"report"}},
            .address = "https://example.org/?page=pathways"};
}

TEST(write_csv, starts_with_a_byte_order_mark_and_ends_each_line_with_cr_and_lf) {
    EXPECT_EQ(write_csv(table(), Language::english),
              "\xEF\xBB\xBFName,\"Number, low\"\r\n\"École \"\"du\"\" Nord\",-2.5\r\n'=1+1,\r\n");
}

TEST(write_csv, has_the_titles_of_the_language_in_its_header) {
    EXPECT_EQ(write_csv(table(), Language::chinese).substr(3, 16), "名称,最低\r\n\"");
}

TEST(csv_text, defuses_what_a_spreadsheet_would_calculate) {
    EXPECT_EQ(csv_text("=1"), "'=1");
    EXPECT_EQ(csv_text("+86 28"), "'+86 28");
    EXPECT_EQ(csv_text("-"), "'-");
    EXPECT_EQ(csv_text("@name"), "'@name");
    EXPECT_EQ(csv_text("\tname"), "'\tname");
    EXPECT_EQ(csv_text("\rname"), "\"'\rname\"");
    EXPECT_EQ(csv_text("4+X"), "4+X");
}

TEST(write_csv_metadata, describes_every_column_in_both_languages) {
    const auto json = nlohmann::json::parse(write_csv_metadata(table(), test::cooperation_dataset(), "2026-05-01"));
    EXPECT_EQ(json["@context"], "http://www.w3.org/ns/csvw");
    EXPECT_EQ(json["url"], "rows.csv");
    EXPECT_EQ(json["dc:created"], "2026-05-01");
    const auto& columns = json["tableSchema"]["columns"];
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[1]["titles"]["en"], "Number, low");
    EXPECT_EQ(columns[1]["titles"]["zh-Hans"], "最低");
    EXPECT_EQ(columns[1]["datatype"], "number");
    EXPECT_EQ(columns[1]["null"], "");
}

TEST(write_csv_metadata, names_the_documents_that_the_values_were_taken_from) {
    const auto json = nlohmann::json::parse(write_csv_metadata(table(), test::cooperation_dataset(), "2026-05-01"));
    ASSERT_EQ(json["dc:source"].size(), 1U);
    EXPECT_EQ(json["dc:source"][0]["dc:identifier"], "report");
    EXPECT_EQ(json["dc:source"][0]["dc:title"][1]["@value"], "报告");
}

TEST(column_key, keeps_to_letters_digits_and_underscores) {
    EXPECT_EQ(column_key("costs.CNY.student-year"), "costs_CNY_student_year");
}

}  // namespace
}  // namespace atlas::takeaway
