#include "pages/shortlist_sheet.h"

#include <gtest/gtest.h>

#include "page_search.h"
#include "support/cooperation_dataset.h"

namespace atlas {
namespace {

PlacedRecord pathway(const std::string& id) { return {{"college"}, {RecordKind::opportunity, id}}; }
PlacedRecord partner(const std::string& id) { return {{"college"}, {RecordKind::partner, id}}; }

State showing_own() {
    State state{.page = PageId::overview, .faculty = {"college"}};
    state.shortlist_open = true;
    return state;
}

Sheet own_sheet(const Shortlist& shortlist, DeviceStorage storage = DeviceStorage::kept) {
    Device device{.shortlist = shortlist};
    device.storages.fill(storage);
    ScreenNotices notices;
    notices.device = &device;
    return *build_screen(test::cooperation_dataset(), showing_own(), notices).sheet;
}

Sheet shared_sheet(const std::vector<PlacedRecord>& shared, const Shortlist* own) {
    State state = showing_own();
    state.shortlist_open = false;
    state.shared = shared;
    const Device device{.shortlist = own ? *own : Shortlist{}};
    ScreenNotices notices;
    if (own) notices.device = &device;
    return *build_screen(test::cooperation_dataset(), state, notices).sheet;
}

const Choice* find_choice(const Sheet& sheet, const std::string& name) {
    for (const Actions* actions : test::find_blocks<Actions>(sheet)) {
        for (const Choice& choice : actions->choices) {
            if (choice.text == name || choice.spoken == name) return &choice;
        }
    }
    return nullptr;
}

const Shortlist sample = {{{pathway("closed-4x"), "ask them"}, {partner("north"), ""}, {pathway("north-4x"), ""}}, {}};

TEST(shortlist_sheet, shows_each_entry_with_what_it_is_its_status_and_what_is_left_to_ask) {
    const Sheet sheet = own_sheet(sample);
    EXPECT_EQ(sheet.subtitle, "3 entries, kept on this device");
    const Section* closed = test::find_section(sheet.sections, "Opportunity closed-4x");
    ASSERT_TRUE(closed);
    const auto& closed_facts = std::get<DefinitionList>(closed->blocks.front()).definitions;
    EXPECT_EQ(closed_facts[0].values[0].text, "Opportunity closed-4x");
    EXPECT_TRUE(closed_facts[0].values[0].action);
    EXPECT_EQ(closed_facts[1].values[0].text, "4+X");
    EXPECT_EQ(closed_facts[3].values[0].text, "Closed");
    EXPECT_EQ(closed_facts.back().values[0].text, "Nothing");
    const Section* north = test::find_section(sheet.sections, "Opportunity north-4x");
    const auto& facts = std::get<DefinitionList>(north->blocks.front()).definitions;
    EXPECT_EQ(facts[2].values[0].text, "United Kingdom");
    EXPECT_EQ(facts.back().values[0].text, "15 questions open");
}

TEST(shortlist_sheet, each_entry_has_a_note_and_can_be_moved_and_taken_off) {
    const Sheet sheet = own_sheet(sample);
    const auto notes = test::find_blocks<TextField>(sheet);
    ASSERT_EQ(notes.size(), 3u);
    EXPECT_EQ(notes[0]->text, "ask them");
    EXPECT_EQ(notes[1]->action, (EnterText{EntryTarget::note, "college:partner.north", ""}));
    const Choice* up = find_choice(sheet, "Move Opportunity north-4x up");
    ASSERT_TRUE(up);
    EXPECT_EQ(update_shortlist(sample, up->action, {}).entries[1].record, pathway("north-4x"));
    const Choice* remove = find_choice(sheet, "Take École du Nord off the shortlist");
    ASSERT_TRUE(remove);
    EXPECT_EQ(update_shortlist(sample, remove->action, {}).entries.size(), 2u);
}

TEST(shortlist_sheet, offers_to_compare_two_to_four_of_a_kind) {
    const Sheet sheet = own_sheet(sample);
    const Choice* compare = find_choice(sheet, "Compare these 2 pathways");
    ASSERT_TRUE(compare);
    EXPECT_EQ(compare->action, Action(CompareRecords{{pathway("closed-4x"), pathway("north-4x")}}));
    EXPECT_FALSE(find_choice(sheet, "Compare these 1 partners"));
}

TEST(shortlist_sheet, the_link_to_share_holds_the_records_that_are_there_and_no_notes) {
    Shortlist shortlist = sample;
    shortlist.entries.push_back({pathway("gone"), "secret"});
    const Sheet sheet = own_sheet(shortlist);
    const Choice* share = find_choice(sheet, "Link to share");
    ASSERT_TRUE(share);
    const std::string address = format_route(update(showing_own(), share->action));
    EXPECT_EQ(address, "faculty=college&shortlist=closed-4x~partner.north~north-4x&lang=en");
}

TEST(shortlist_sheet, what_is_gone_is_named_and_kept_until_it_is_taken_off) {
    const Shortlist shortlist = {{{pathway("gone"), "my note"}}, {}};
    const Sheet sheet = own_sheet(shortlist);
    const Section* gone = test::find_section(sheet.sections, "gone");
    ASSERT_TRUE(gone);
    EXPECT_EQ(std::get<Paragraph>(gone->blocks.front()).tone, Tone::closed);
    EXPECT_TRUE(find_choice(sheet, "Take gone off the shortlist"));
    EXPECT_FALSE(find_choice(sheet, "Link to share"));
}

TEST(shortlist_sheet, what_was_cleared_can_be_had_back) {
    const Shortlist cleared = update_shortlist(sample, ChangeShortlist{ShortlistChange::clear, {}}, {});
    const Sheet sheet = own_sheet(cleared);
    const auto notices = test::find_blocks<Notice>(sheet);
    ASSERT_EQ(notices.size(), 1u);
    EXPECT_EQ(notices[0]->text, "3 entries were taken off.");
    EXPECT_EQ(notices[0]->dismiss_label, "Undo");
    EXPECT_EQ(update_shortlist(cleared, *notices[0]->dismiss, {}).entries, sample.entries);
}

TEST(shortlist_sheet, says_when_nothing_can_be_kept_and_when_what_was_kept_is_not_used) {
    EXPECT_TRUE(test::find_blocks<Notice>(own_sheet(sample)).empty());
    const Sheet visit = own_sheet(sample, DeviceStorage::this_visit);
    EXPECT_EQ(test::find_blocks<Notice>(visit).front()->title, "The list lasts for this visit only");
    EXPECT_EQ(visit.subtitle, "3 entries");
    EXPECT_EQ(test::find_blocks<Notice>(own_sheet({}, DeviceStorage::unreadable)).front()->title,
              "The shortlist starts empty");
}

TEST(shortlist_sheet, a_shared_list_can_only_be_read_and_added) {
    const Shortlist own = {{{partner("north"), ""}}, {}};
    const Sheet sheet = shared_sheet(sample.records(), &own);
    EXPECT_EQ(sheet.title, "A shared shortlist");
    EXPECT_TRUE(test::find_blocks<TextField>(sheet).empty());
    EXPECT_FALSE(find_choice(sheet, "Move Opportunity north-4x up"));
    EXPECT_FALSE(find_choice(sheet, "Clear the shortlist"));
    const Choice* add = find_choice(sheet, "Add to mine");
    ASSERT_TRUE(add);
    EXPECT_EQ(update_shortlist(own, add->action, sample.records()).records(),
              (std::vector{partner("north"), pathway("closed-4x"), pathway("north-4x")}));
}

TEST(shortlist_sheet, a_shared_list_that_is_all_mine_says_so) {
    EXPECT_FALSE(find_choice(shared_sheet(sample.records(), &sample), "Add to mine"));
    EXPECT_TRUE(find_choice(shared_sheet(sample.records(), &sample), "Your shortlist"));
}

TEST(shortlist_sheet, a_shared_list_that_has_no_room_says_so) {
    Shortlist own;
    for (int i = 0; i < 49; ++i) own.entries.push_back({pathway("x" + std::to_string(i)), ""});
    EXPECT_NE(find_choice(shared_sheet(sample.records(), &own), "Add to mine")->reason, "");
}

TEST(shortlist_sheet, every_change_is_announced_and_a_move_says_where_to) {
    const Dataset dataset = test::cooperation_dataset();
    const auto said = [&](const Action& action) {
        return shortlist_announcement(sample, action, dataset, Language::english);
    };
    EXPECT_EQ(said(ChangeShortlist{ShortlistChange::add, partner("north")}), "3 entries on your shortlist.");
    EXPECT_EQ(said(ChangeShortlist{ShortlistChange::up, partner("north")}), "École du Nord: place 2 of 3.");
    EXPECT_EQ(said(ShowShortlist{}), "");
}

TEST(shortlist_sheet, without_a_device_there_is_none) {
    EXPECT_FALSE(build_screen(test::cooperation_dataset(), showing_own(), {}).sheet);
    EXPECT_FALSE(find_choice(shared_sheet(sample.records(), nullptr), "Add to mine"));
}

}  // namespace
}  // namespace atlas
