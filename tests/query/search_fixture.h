// A few names with their pinyin, to search in tests without a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "query/pinyin.h"
#include "query/search.h"

namespace atlas::test {

inline PinyinTable small_pinyin() {
    auto parsed = parse_pinyin(
        "pinyin 1\nbei 北\nchang 长\nchun 春\nda 大\nduo 多\nfang 方\nge 格哥\ngang 港\nji 技\njing 京\nke 科\nla "
        "拉\nlun 伦\n"
        "lv 吕绿\nniu 牛\nsi 斯\nti 体\nxiang 香\nxue 学\nzhong 重\nqing 庆\n重庆大学 0chong\n");
    return std::get<PinyinTable>(std::move(parsed));
}

inline SearchEntry entry(std::vector<std::string> names, int importance = 0, int group = -1) {
    SearchEntry result{.importance = importance, .group = group};
    for (std::string& name : names) result.names.push_back({std::move(name), NameRole::name});
    return result;
}

/// First names of what is found, in order.
inline std::vector<std::string> found(const SearchIndex& index, std::string_view text, int group = -1) {
    std::vector<std::string> names;
    for (const SearchHit& hit : search(index, {.text = text, .group = group}).hits)
        names.push_back(index.entries[hit.entry].names[0].text);
    return names;
}

inline MatchKind kind_of(const SearchIndex& index, std::string_view text) {
    const SearchOutcome outcome = search(index, {.text = text});
    return outcome.hits.empty() ? MatchKind::none : outcome.hits[0].kind;
}

/// The shown name of the first hit, or else the name that was found, with brackets around what is marked.
inline std::string marked(const SearchIndex& index, std::string_view text, std::size_t shown = 0) {
    const SearchOutcome outcome = search(index, {.text = text, .shown_name = shown});
    if (outcome.hits.empty() || outcome.hits[0].found.empty()) return {};
    const MarkedName& name = outcome.hits[0].found[0];
    std::string result = index.entries[outcome.hits[0].entry].names[name.number].text;
    for (auto mark = name.marks.rbegin(); mark != name.marks.rend(); ++mark) {
        result.insert(mark->end, "]");
        result.insert(mark->begin, "[");
    }
    return result;
}

}  // namespace atlas::test
