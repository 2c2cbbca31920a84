// The search over the records in data/, with the pinyin that the build worked out for them.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "pages/search_results.h"
#include "support/fixture.h"

namespace atlas::test {

/// Fails the test when the build has made no file of pinyin.
inline PinyinTable read_built_pinyin() {
    std::ifstream stream(ATLAS_PINYIN_FILE, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    auto parsed = parse_pinyin(bytes);
    if (const auto* failure = std::get_if<PinyinFailure>(&parsed)) {
        ADD_FAILURE() << ATLAS_PINYIN_FILE << ':' << failure->line << ": " << failure->reason
                      << "; node web/pinyin.mjs makes the file";
        return {};
    }
    return std::get<PinyinTable>(std::move(parsed));
}

struct ShippedSearch {
    LoadResult loaded = load_real_data();
    SearchCatalogue catalogue = build_search_catalogue(loaded.dataset, read_built_pinyin());

    State state(Language language) const {
        State state;
        state.faculty = loaded.dataset.faculties.front().id;
        state.language = language;
        return state;
    }
    SearchResults find(std::string_view typed, Language language) const {
        return build_search_results(loaded.dataset, catalogue, state(language), typed);
    }
};

inline const ShippedSearch& shipped_search() {
    static const ShippedSearch search;
    return search;
}

}  // namespace atlas::test
