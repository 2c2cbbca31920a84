// How a fact is said: its value for the eye and for the ear, what it is a share of, where it stands. Every page uses
// these functions, so a fact reads the same wherever it is shown. Nothing is rounded, converted or worked out here.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "model/dataset.h"
#include "model/fact.h"
#include "pages/page.h"

namespace atlas {

/// Value with qualifier and unit: "≥ 96.81%", "more than 1,600 person-times", "CNY 60,000 a student a year", "4–6
/// years", or the words of the state where there is no value: "Not stated – ask".
std::string value_text(const Fact& fact, Language language);

/// The same to be read aloud: "at least 96.81 percent".
std::string spoken_value(const Fact& fact, Language language);

/// What a percentage is a share of: "of graduates of 2020", "the source does not say of what"; empty for other units.
std::string denominator_text(const Fact& fact, const Faculty& faculty, Language language);

/// Puts a part behind what a line of details has; nothing when it is empty.
void append_detail(std::string& line, const std::string& part);

/// Denominator, class and date, as far as they are not the same: "of graduates of 2020 · as of 20 April 2021".
std::string detail_text(const Fact& fact, const Faculty& faculty, Language language);

/// Names of what the fact lists; "…, among others" where it says so. Empty when it lists nothing.
std::string items_text(const Fact& fact, const Dataset& dataset, Language language);
std::string item_text(const ListedItem& item, const Dataset& dataset, Language language);

Tone tone_of(const Fact& fact);

/// "Computed", "Sources disagree", "Unverified"; no badge for a plainly stated fact, as its value says the rest.
std::vector<Badge> badges_of(const Fact& fact, Language language);

/// The fact as a figure that opens its source sheet.
Figure figure_of(const Fact& fact, const Faculty& faculty, Language language);

/// The fact as a cell or list entry that opens its source sheet: value, then its detail and what it lists, unless words
/// say that already.
Cell cell_of(const Fact& fact, const Dataset& dataset, const Faculty& faculty, Language language);
ListItem list_item_of(const Fact& fact, const Dataset& dataset, const Faculty& faculty, Language language);

/// The facts of a term, one cell each, labelled where there are several. For definition lists of opportunities.
std::vector<Cell> cells_of(const Term& term, const Dataset& dataset, const Faculty& faculty, Language language);

/// "Section 二, paragraph 5"; empty for a page without headings of which no paragraph is named.
std::string place_text(const Locator& locator, Language language);

/// Each place as an entry that opens the document's sheet; the figure as printed is the detail.
ListItem list_item_of(const Locator& locator, const Dataset& dataset, Language language);

/// The documents that the facts were taken from, once each: "Source: …; …". Computed facts stand on those of their
/// operands.
std::string source_line(const std::vector<const Fact*>& facts, const Dataset& dataset, const Faculty& faculty,
                        Language language);

}  // namespace atlas
