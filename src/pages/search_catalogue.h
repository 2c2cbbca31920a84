// Everything that the search box can lead to, with all names that it is known by: pages, commands, organisations,
// programmes, opportunities, agreements, documents and figures, of all faculties and in both languages. Built once
// after the data and the pinyin are there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/action.h"
#include "model/dataset.h"
#include "query/pinyin.h"
#include "query/search_index.h"

namespace atlas {

/// What an entry of the index is. Pointers lead into the dataset that the catalogue was built from.
using SearchSubject =
    std::variant<PageId, Theme, Language, RecordKind, const Faculty*, const Organisation*, const Programme*,
                 const Opportunity*, const Agreement*, const Document*, const Fact*>;

struct SearchTarget {
    SearchSubject subject;
    std::optional<std::size_t> faculty;  // whose it is, where it is one faculty's only: number in the dataset
};

/// Numbers of the names by which entries are shown.
inline constexpr std::size_t english_name = 0;
inline constexpr std::size_t chinese_name = 1;

struct SearchCatalogue {
    std::vector<SearchTarget> targets;  // one for each entry of the index
    SearchIndex index;
};

/// Without readings in `pinyin` everything is found but by pinyin.
SearchCatalogue build_search_catalogue(const Dataset& dataset, PinyinTable pinyin);

}  // namespace atlas
