#include "app/shortlist.h"

#include <random>

#include "base/text.h"
#include "gtest/gtest.h"

namespace atlas {
namespace {

PlacedRecord pathway(const std::string& id) { return {{"first"}, {RecordKind::opportunity, id}}; }
PlacedRecord partner(const std::string& id) { return {{"second"}, {RecordKind::partner, id}}; }

Shortlist list_of(const std::vector<PlacedRecord>& records) {
    Shortlist shortlist;
    for (const PlacedRecord& record : records)
        shortlist = update_shortlist(shortlist, ChangeShortlist{ShortlistChange::add, record}, {});
    return shortlist;
}

Shortlist after(const Shortlist& shortlist, ShortlistChange change, const PlacedRecord& record = {},
                const std::vector<PlacedRecord>& shared = {}) {
    return update_shortlist(shortlist, ChangeShortlist{change, record}, shared);
}

Shortlist noted(const Shortlist& shortlist, const std::string& field, const std::string& note) {
    return update_shortlist(shortlist, EnterText{EntryTarget::note, field, note}, {});
}

TEST(shortlist, holds_each_record_once_in_the_order_of_adding) {
    const Shortlist shortlist = list_of({pathway("b"), partner("a"), pathway("b")});
    EXPECT_EQ(shortlist.records(), (std::vector{pathway("b"), partner("a")}));
}

TEST(shortlist, holds_fifty_entries_and_passes_over_what_comes_after) {
    Shortlist shortlist;
    for (int i = 0; i < 60; ++i) shortlist = after(shortlist, ShortlistChange::add, pathway(std::to_string(i)));
    EXPECT_EQ(shortlist.entries.size(), most_shortlisted);
    EXPECT_EQ(shortlist.entries.back().record, pathway("49"));
}

TEST(shortlist, moves_entries_by_one_place_and_no_further_than_its_ends) {
    const Shortlist shortlist = list_of({pathway("a"), pathway("b"), pathway("c")});
    EXPECT_EQ(after(shortlist, ShortlistChange::up, pathway("c")).records(),
              (std::vector{pathway("a"), pathway("c"), pathway("b")}));
    EXPECT_EQ(after(shortlist, ShortlistChange::down, pathway("a")).records(),
              (std::vector{pathway("b"), pathway("a"), pathway("c")}));
    EXPECT_EQ(after(shortlist, ShortlistChange::up, pathway("a")).records(), shortlist.records());
    EXPECT_EQ(after(shortlist, ShortlistChange::down, pathway("c")).records(), shortlist.records());
    EXPECT_EQ(after(shortlist, ShortlistChange::down, pathway("unknown")).records(), shortlist.records());
}

TEST(shortlist, what_was_taken_off_or_cleared_comes_back_with_its_note) {
    const Shortlist shortlist = noted(list_of({pathway("a"), partner("b")}), "first:a", "ask in May");
    for (const Shortlist& less :
         {after(shortlist, ShortlistChange::clear), after(shortlist, ShortlistChange::remove, pathway("a"))}) {
        EXPECT_LT(less.entries.size(), shortlist.entries.size());
        EXPECT_EQ(after(less, ShortlistChange::undo).entries, shortlist.entries);
    }
}

TEST(shortlist, undoes_only_the_last_removal_and_nothing_after_another_change) {
    Shortlist shortlist = after(list_of({pathway("a")}), ShortlistChange::clear);
    shortlist = after(shortlist, ShortlistChange::add, pathway("b"));
    EXPECT_EQ(after(shortlist, ShortlistChange::undo).records(), (std::vector{pathway("b")}));
    EXPECT_EQ(after(after(shortlist, ShortlistChange::undo), ShortlistChange::undo).records(),
              (std::vector{pathway("b")}));
}

TEST(shortlist, undoing_never_brings_back_an_older_note) {
    Shortlist shortlist = after(list_of({pathway("a"), pathway("b")}), ShortlistChange::remove, pathway("b"));
    shortlist = after(noted(std::move(shortlist), "first:a", "newer"), ShortlistChange::undo);
    ASSERT_EQ(shortlist.entries.size(), 1u);
    EXPECT_EQ(shortlist.entries[0].note, "newer");
}

TEST(shortlist, adds_a_shared_list_after_its_own_entries_and_keeps_their_notes) {
    const Shortlist own = noted(list_of({pathway("a")}), "first:a", "mine");
    const Shortlist merged = after(own, ShortlistChange::add_shared, {}, {partner("b"), pathway("a")});
    EXPECT_EQ(merged.entries, (std::vector<ShortlistEntry>{{pathway("a"), "mine"}, {partner("b"), ""}}));
}

TEST(shortlist, notes_are_one_clean_line_of_at_most_500_characters) {
    const Shortlist shortlist = list_of({partner("a")});
    EXPECT_EQ(noted(shortlist, "second:partner.a", "two\nlines\t\xE2\x80\xAE and \xFF").entries[0].note,
              "twolines and ");
    EXPECT_EQ(noted(shortlist, "second:partner.a", "  ").entries[0].note, "");
    std::string chinese;
    for (int i = 0; i < 600; ++i) chinese += "问";
    EXPECT_EQ(count_code_points(noted(shortlist, "second:partner.a", chinese).entries[0].note), longest_note);
    EXPECT_EQ(noted(shortlist, "second:partner.unknown", "x").entries, shortlist.entries);
}

TEST(shortlist, other_actions_leave_it_alone) {
    const Shortlist shortlist = list_of({pathway("a")});
    EXPECT_EQ(update_shortlist(shortlist, EnterText{EntryTarget::list_query, "first:a", "x"}, {}).entries,
              shortlist.entries);
    EXPECT_EQ(update_shortlist(shortlist, ClearFilters{}, {}).entries, shortlist.entries);
}

TEST(shortlist, is_stored_as_lines_that_a_person_can_read) {
    const Shortlist shortlist = noted(list_of({pathway("windsor-4x"), partner("monash")}), "first:windsor-4x", "安静");
    EXPECT_EQ(format_shortlist(shortlist), "partner-atlas shortlist 1\nfirst:windsor-4x\t安静\nsecond:partner.monash");
}

TEST(shortlist, reading_what_was_stored_gives_the_same_entries_after_any_changes) {
    std::mt19937 random(4);
    const std::vector<std::string> notes = {"", "plain", "“quoted” = 50% & more", "汉字，标点。", "a:b~c\\n", "é😀"};
    Shortlist shortlist;
    for (int i = 0; i < 2000; ++i) {
        const std::string id = "r" + std::to_string(random() % 60);
        const PlacedRecord record = random() % 2 ? pathway(id) : partner(id);
        const auto change = static_cast<ShortlistChange>(random() % 7);
        const bool clears = change == ShortlistChange::clear && random() % 20 != 0;
        shortlist = after(shortlist, clears ? ShortlistChange::add : change, record, {pathway("x"), partner("y")});
        shortlist = noted(shortlist, (record.record.kind == RecordKind::partner ? "second:partner." : "first:") + id,
                          notes[random() % notes.size()]);
        const std::optional<Shortlist> read = parse_shortlist(format_shortlist(shortlist));
        ASSERT_TRUE(read) << format_shortlist(shortlist);
        ASSERT_EQ(read->entries, shortlist.entries);
    }
}

TEST(shortlist, no_text_is_an_empty_list_and_anything_foreign_is_none) {
    EXPECT_TRUE(parse_shortlist("")->entries.empty());
    const std::string form = "partner-atlas shortlist 1";
    EXPECT_TRUE(parse_shortlist(form)->entries.empty());
    for (const std::string& text :
         {std::string("{\"entries\":[]}"), std::string("partner-atlas shortlist 2\nfirst:a"), form + "\nfirst:A",
          form + "\nwithout-faculty", form + "\nfirst:a\nfirst:a", form + "\n\nfirst:a", form + "\nfirst:../a",
          form + "\nfirst:a\ttab\tin note", form + "\nfirst:a\t\xFF", form + "\nfirst:a\t \xE2\x80\xAE",
          form + "\nfirst:a\t" + std::string(longest_note + 1, 'x'), form + "\nfirst:" + std::string(5000, 'a'),
          form + std::string("\0", 1)}) {
        EXPECT_FALSE(parse_shortlist(text)) << text.substr(0, 80);
    }
}

TEST(shortlist, more_entries_than_it_holds_are_none) {
    std::string text = "partner-atlas shortlist 1";
    for (int i = 0; i < 51; ++i) text += "\nfirst:a" + std::to_string(i);
    EXPECT_FALSE(parse_shortlist(text));
}

TEST(shortlist, junk_is_refused_or_is_what_it_would_be_stored_as) {
    std::mt19937 random(7);
    const std::string sample =
        format_shortlist(noted(list_of({pathway("windsor-4x"), partner("b")}), "first:windsor-4x", "note"));
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text = sample;
        for (std::size_t slips = 1 + random() % 4; slips > 0; --slips) {
            const std::size_t at = random() % text.size();
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 5);
            else
                text[at] = static_cast<char>(random());
            if (text.empty()) break;
        }
        const std::optional<Shortlist> read = parse_shortlist(text);
        if (!read) {
            ++refused;
            continue;
        }
        ASSERT_EQ(parse_shortlist(format_shortlist(*read))->entries, read->entries) << text;
    }
    EXPECT_GT(refused, 10000);
}

}  // namespace
}  // namespace atlas
