// The word for each value of the model's enums, as it stands in a cell, a badge or a facet: "4+X", "Exchange",
// "Closed".
#pragma once

#include <string>

#include "app/state.h"
#include "base/language.h"
#include "model/cooperation.h"
#include "model/dataset.h"
#include "model/fact.h"
#include "model/organisation.h"
#include "model/source.h"
#include "model/statistics.h"

namespace atlas {

std::string word_for(PageId page, Language language);
std::string word_for(DocumentKind kind, Language language);
std::string word_for(OrganisationKind kind, Language language);
std::string word_for(Status status, Language language);
std::string word_for(AgreementKind kind, Language language);
std::string word_for(OpportunityKind kind, Language language);
std::string word_for(Level level, Language language);
std::string word_for(Mode mode, Language language);
std::string word_for(TermKey key, Language language);
std::string word_for(FactState state, Language language);
std::string word_for(ConflictKind kind, Language language);
std::string word_for(Topic topic, Language language);

/// What to ask where no source states the term.
std::string question_about(TermKey key, Language language);

/// What a reader should make of a qualifier, as a sentence; empty for exact values.
std::string meaning_of(Qualifier qualifier, Language language);

/// With a capital letter where the alphabet has one: "graduates of 2020" → "Graduates of 2020".
std::string sentence_start(std::string words);

/// "Hong Kong, China"; the code itself where the dataset does not name it.
std::string country_name(const Dataset& dataset, const CountryCode& code, Language language);

/// As it stands within a sentence: "the United Kingdom", "Belgium". Names of cities with their country stay as they
/// are.
std::string name_in_sentence(std::string place, Language language);

/// "Leuven, Belgium"; the country alone where the city is not known or is the country.
std::string place_name(const Dataset& dataset, const Organisation& organisation, Language language);

/// The name, or the id where the dataset does not know it.
std::string organisation_name(const Dataset& dataset, const OrganisationId& id, Language language);

}  // namespace atlas
