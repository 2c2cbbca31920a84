#include "query/search.h"

#include <gtest/gtest.h>

#include <random>

#include "base/text.h"
#include "query/search_fixture.h"

namespace atlas {
namespace {

using test::entry;
using test::found;
using test::kind_of;
using test::marked;
using Names = std::vector<std::string>;

SearchIndex index_of(std::vector<SearchEntry> entries) {
    return build_search_index(std::move(entries), test::small_pinyin());
}

class Search : public testing::Test {
  protected:
    SearchIndex index =
        index_of({entry({"University of Glasgow", "格拉斯哥大学"}), entry({"Chongqing University", "重庆大学"}),
                  entry({"Lu Peak", "吕方"}), entry({"Hong Kong Polytechnic", "香港科技大学"}),
                  entry({"Université Laval", "拉大"})});
};

TEST_F(Search, tells_how_a_name_was_met) {
    EXPECT_EQ(kind_of(index, "university of glasgow"), MatchKind::exact);
    EXPECT_EQ(kind_of(index, "格拉斯哥大学"), MatchKind::exact);
    EXPECT_EQ(kind_of(index, "glas"), MatchKind::prefix);
    EXPECT_EQ(kind_of(index, "kong"), MatchKind::word);
    EXPECT_EQ(kind_of(index, "ug"), MatchKind::acronym);
    EXPECT_EQ(kind_of(index, "gelasi"), MatchKind::pinyin);
    EXPECT_EQ(kind_of(index, "glsg"), MatchKind::initials);
    EXPECT_EQ(kind_of(index, "斯哥"), MatchKind::substring);
    EXPECT_EQ(kind_of(index, "港科大"), MatchKind::subsequence);
    EXPECT_EQ(kind_of(index, "galsgow"), MatchKind::typo);
    EXPECT_EQ(kind_of(index, "zzz"), MatchKind::none);
}

TEST_F(Search, reads_a_character_as_its_word_does) {
    EXPECT_EQ(found(index, "chongqing"), Names{"Chongqing University"});
    EXPECT_EQ(found(index, "cqdx"), Names{"Chongqing University"});
    EXPECT_EQ(kind_of(index, "zhongqing"), MatchKind::typo) << "a slip of Chongqing, no reading of 重庆";
}

TEST_F(Search, takes_characters_pinyin_and_initials_in_one_word) {
    for (const char* text : {"格lasi", "gela斯", "glsi哥", "gelas", "ge la si ge", "g l s g"})
        EXPECT_EQ(found(index, text), Names{"University of Glasgow"}) << text;
}

TEST_F(Search, accepts_v_and_u_for_the_umlaut) {
    EXPECT_EQ(found(index, "lvfang"), Names{"Lu Peak"});
    EXPECT_EQ(found(index, "lüfang"), Names{"Lu Peak"});
    EXPECT_EQ(found(index, "lufang"), Names{"Lu Peak"});
}

TEST_F(Search, does_without_accents_and_case) {
    EXPECT_EQ(found(index, "UNIVERSITE LAVAL"), Names{"Université Laval"});
}

TEST_F(Search, wants_every_word_but_the_light_ones_in_any_order_and_language) {
    EXPECT_EQ(found(index, "大学 glasgow"), Names{"University of Glasgow"});
    EXPECT_EQ(found(index, "glasgow大学"), Names{"University of Glasgow"});
    EXPECT_EQ(found(index, "the glasgow university"), Names{"University of Glasgow"});
    EXPECT_EQ(found(index, "glasgow laval"), Names{});
}

TEST_F(Search, forgives_one_slip_of_each_kind_in_words_of_four_letters_or_more) {
    for (const char* slip : {"glasgw", "glassgow", "glosgow", "galsgow"})
        EXPECT_EQ(found(index, slip), Names{"University of Glasgow"}) << slip;
    EXPECT_EQ(found(index, "glosgwo"), Names{});
    EXPECT_EQ(found(index, "pea"), Names{"Lu Peak"});
    EXPECT_EQ(found(index, "pae"), Names{});
}

TEST_F(Search, finds_a_name_by_some_of_its_characters_or_their_pinyin_with_a_slip) {
    EXPECT_EQ(found(index, "gangkeda"), Names{"Hong Kong Polytechnic"});
    EXPECT_EQ(found(index, "geyage"), Names{"University of Glasgow"});
    EXPECT_EQ(found(index, "大科港"), Names{});
}

TEST_F(Search, finds_characters_that_sound_like_those_of_the_name) {
    EXPECT_EQ(found(index, "哥拉斯格"), Names{"University of Glasgow"});
    EXPECT_EQ(kind_of(index, "哥拉斯格"), MatchKind::typo);
}

TEST_F(Search, marks_what_the_typed_letters_stand_for) {
    EXPECT_EQ(marked(index, "glas"), "University of [Glas]gow");
    EXPECT_EQ(marked(index, "lasi"), "格[拉斯]哥大学");
    EXPECT_EQ(marked(index, "glsgd"), "[格拉斯哥大]学");
    EXPECT_EQ(marked(index, "港科大"), "香[港科]技[大]学");
    EXPECT_EQ(marked(index, "glasgow university"), "[University] of [Glasgow]");
    EXPECT_EQ(marked(index, "universite"), "[Université] Laval");
    EXPECT_EQ(marked(index, "galsgow"), "University of [Glasgow]");
    EXPECT_EQ(marked(index, "hkp"), "[H]ong [K]ong [P]olytechnic");
}

TEST_F(Search, marks_the_shown_name_where_it_can_and_names_the_other_one_where_it_can_not) {
    const SearchOutcome outcome = search(index, {.text = "glasgow 斯哥", .shown_name = 0});
    ASSERT_EQ(outcome.hits.size(), 1u);
    ASSERT_EQ(outcome.hits[0].found.size(), 2u);
    EXPECT_EQ(outcome.hits[0].found[0].number, 1u);
    EXPECT_EQ(outcome.hits[0].found[1].number, 0u);
    EXPECT_EQ(marked(index, "格拉", 1), "[格拉]斯哥大学");
}

TEST_F(Search, suggests_a_word_that_finds_something_when_nothing_was_found) {
    EXPECT_EQ(search(index, {.text = "glusgew"}).suggestion, "Glasgow");
    EXPECT_EQ(search(index, {.text = "university glusgew"}).suggestion, "university Glasgow");
    EXPECT_EQ(search(index, {.text = "lavla polythecnik"}).suggestion, "");
    EXPECT_EQ(search(index, {.text = "glasgow"}).suggestion, "");
    EXPECT_EQ(search(index, {.text = "qqqqqq"}).suggestion, "");
}

TEST_F(Search, gives_the_best_up_to_the_limit_and_counts_all) {
    const SearchOutcome outcome = search(index, {.text = "l", .limit = 1});
    EXPECT_EQ(outcome.hits.size(), 1u);
    EXPECT_EQ(outcome.total, 2u);
}

TEST(SearchOrder, is_by_how_well_the_name_is_met) {
    const SearchIndex index = index_of({entry({"Overnewham"}), entry({"College of Newham"}), entry({"Newham College"}),
                                        entry({"Nowham"}), entry({"Newham"})});
    EXPECT_EQ(found(index, "newham"), (Names{"Newham", "Newham College", "College of Newham", "Overnewham"}));
}

TEST(SearchOrder, of_equal_hits_is_by_importance_then_by_group_then_as_they_were_given) {
    const SearchIndex index = index_of(
        {entry({"Alpha one"}, 5), entry({"Alpha two"}, 0, 1), entry({"Alpha six"}, 0, 0), entry({"Alpha ten"}, 0, 0)});
    EXPECT_EQ(found(index, "alpha", 0), (Names{"Alpha six", "Alpha ten", "Alpha two", "Alpha one"}));
    EXPECT_EQ(found(index, "alpha", 1), (Names{"Alpha two", "Alpha six", "Alpha ten", "Alpha one"}));
}

TEST(SearchOrder, puts_what_is_only_near_a_name_behind_what_is_called_so) {
    SearchEntry campus = entry({"Campus"});
    campus.names.push_back({"Delft", NameRole::related});
    EXPECT_EQ(found(index_of({campus, entry({"Old Delft"})}), "delft"), (Names{"Old Delft", "Campus"}));
}

TEST(SearchOfSentences, does_not_take_initials_from_their_middle) {
    SearchEntry figure;
    figure.names = {{"北京大学体育", NameRole::label}};
    const SearchIndex index = index_of({figure});
    EXPECT_EQ(kind_of(index, "bjd"), MatchKind::initials);
    EXPECT_EQ(kind_of(index, "jdx"), MatchKind::none);
    EXPECT_EQ(kind_of(index, "daxue"), MatchKind::pinyin);
}

TEST(SearchWithoutPinyin, still_finds_characters_and_letters) {
    const SearchIndex index = build_search_index({entry({"University of Glasgow", "格拉斯哥大学"})}, {});
    EXPECT_EQ(found(index, "拉斯").size(), 1u);
    EXPECT_EQ(found(index, "glasgow").size(), 1u);
    EXPECT_EQ(found(index, "gelasige").size(), 0u);
}

TEST(SearchOfNothing, finds_nothing) {
    EXPECT_EQ(search(build_search_index({}, {}), {.text = "a"}).total, 0u);
    EXPECT_EQ(search(index_of({entry({""}), entry({"…"})}), {.text = "a"}).total, 0u);
}

TEST_F(Search, finds_nothing_in_what_holds_no_letter_and_in_what_is_too_long) {
    const std::string long_texts[] = {std::string(10'000, 'g'), std::string(10'000, ' ') + "glasgow", [] {
                                          std::string text;
                                          for (int i = 0; i < 10'000; ++i) text += "格";
                                          return text;
                                      }()};
    for (const std::string& text : long_texts) EXPECT_EQ(search(index, {.text = text}).total, 0u);
    for (const char* text :
         {"", " ", "\t\n　", "\xff\xfe", "\xe6\xa0", "\x01\x02", "🙂🙃", "\xe2\x80\xae\xe2\x80\x8f", "，。"})
        EXPECT_EQ(search(index, {.text = text}).total, 0u) << text;
}

TEST_F(Search, reads_on_past_what_is_no_text) {
    EXPECT_EQ(found(index, "glas\xffgow"), Names{"University of Glasgow"});
    EXPECT_EQ(found(index, "\xe2\x80\xaeglasgow\xe2\x80\xac"), Names{"University of Glasgow"});
}

/// Bytes by chance, from what names and attacks are made of.
std::string make_hostile_text(std::mt19937& random) {
    static const Names pieces = {"g", "la", "gow", "格",   "拉斯",       "大学", " ", "　", "\xff", "\xe6", "\xcc\x81",
                                 "é", "v",  "港",  "🙂", "university", "of",   "+", "4",  "\n",   "si"};
    std::string text;
    for (std::size_t i = random() % 9; i > 0; --i) text += pieces[random() % pieces.size()];
    return text;
}

TEST_F(Search, marks_whole_characters_in_order_whatever_is_typed) {
    std::mt19937 random(7);
    std::size_t marks = 0;
    for (int run = 0; run < 3'000; ++run) {
        const std::string typed = make_hostile_text(random);
        for (const SearchHit& hit : search(index, {.text = typed}).hits) {
            for (const MarkedName& name : hit.found) {
                const std::string& text = index.entries[hit.entry].names[name.number].text;
                std::size_t last = 0;
                for (const ByteRange& mark : name.marks) {
                    EXPECT_TRUE(last <= mark.begin && mark.begin < mark.end && mark.end <= text.size()) << typed;
                    EXPECT_FALSE(find_invalid_utf8(text.substr(mark.begin, mark.end - mark.begin))) << typed;
                    last = mark.end;
                    ++marks;
                }
            }
        }
    }
    EXPECT_GT(marks, 500u);
}

TEST(SearchOfContrivedNames, ends_soon) {
    std::string name;
    for (int i = 0; i < 2'000; ++i) name += "格哥";
    const SearchIndex index = index_of({entry({name, name})});
    std::string typed;
    for (int i = 0; i < 49; ++i) typed += "ge";
    EXPECT_EQ(search(index, {.text = typed}).total, 1u);
    EXPECT_EQ(search(index, {.text = typed + "x"}).total, 0u);
}

}  // namespace
}  // namespace atlas
