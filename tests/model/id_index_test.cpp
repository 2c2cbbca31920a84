#include "model/id_index.h"

#include <gtest/gtest.h>

#include <string>

namespace atlas {
namespace {

struct Id {
    std::string value;
    bool operator==(const Id&) const = default;
};

struct Record {
    Id id;
};

std::vector<Record> records(int count) {
    std::vector<Record> made;
    for (int i = 0; i < count; ++i) made.push_back({{"record-" + std::to_string(i)}});
    return made;
}

TEST(IdIndex, finds_each_record_by_its_id_and_no_other) {
    for (const int count : {0, 1, 2, 3, 1000}) {
        const std::vector<Record> list = records(count);
        const IdIndex index(list);
        for (const Record& record : list) EXPECT_EQ(index.find(list, record.id), &record);
        EXPECT_EQ(index.find(list, Id{"record-1000"}), nullptr);
        EXPECT_EQ(index.find(list, Id{}), nullptr);
    }
}

TEST(IdIndex, finds_the_first_of_equal_ids) {
    const std::vector<Record> list{{{"one"}}, {{"same"}}, {{"same"}}};
    EXPECT_EQ(IdIndex(list).find(list, Id{"same"}), &list[1]);
}

TEST(IdIndex, looks_through_a_list_that_has_no_index_or_has_grown) {
    std::vector<Record> list = records(3);
    EXPECT_EQ(IdIndex().find(list, Id{"record-2"}), &list[2]);
    const IdIndex index(list);
    list.push_back({{"late"}});
    EXPECT_EQ(index.find(list, Id{"late"}), &list[3]);
    EXPECT_EQ(index.find(list, Id{"later"}), nullptr);
}

}  // namespace
}  // namespace atlas
