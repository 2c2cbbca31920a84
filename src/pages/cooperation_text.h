// How organisations, agreements and opportunities are said in cells and lists: names, status, time and what is left to
// ask. Shared by the partners, pathways and exchange pages and by the sheets.
#pragma once

#include <string>
#include <vector>

#include "pages/page.h"
#include "pages/page_context.h"
#include "query/opportunities.h"

namespace atlas {

/// Entries and cells that open the record of the kind.
Action open_partner(const OrganisationId& organisation);
Action open_opportunity(const OpportunityId& opportunity);
Action open_agreement(const AgreementId& agreement);

/// The name in the other language, empty when both are the same.
std::string other_name(const BilingualText& name, Language language);

/// "University of Windsor and University of Glasgow"; empty without partners.
std::string partner_names(const std::vector<OrganisationId>& partners, const PageContext& context);

/// "Canada"; "Sri Lanka and Cambodia"; "Not stated" when there is none.
std::string country_names(const std::vector<CountryCode>& countries, const PageContext& context);

/// The status as a word, with the date since when it is closed.
Cell status_cell(Status status, const std::string& since, Language language);

/// Status of an opportunity as far as records tell (see `effective_status`), with the date on which its partner closed.
Cell status_cell(const Opportunity& opportunity, const PageContext& context);

/// Date since when the closed partner of an opportunity is closed; empty when no record says.
std::string closed_since(const Opportunity& opportunity, const PageContext& context);

/// The "4 + X" bar, or the stated values in words where one bar can't show them.
Cell time_cell(const Opportunity& opportunity, const PageContext& context);

/// The stated length of a stay in words; "Not stated" otherwise.
Cell length_cell(const Opportunity& opportunity, Language language);

/// "2 of 15 stated" with what is left to ask.
Cell terms_cell(const Opportunity& opportunity, Language language);

ListItem agreement_item(const Agreement& agreement, const PageContext& context);
ListItem opportunity_item(const Opportunity& opportunity, const PageContext& context);
/// A programme of the faculty, with its level and who awards the degree.
ListItem programme_item(const Programme& programme, const PageContext& context);

/// Which terms none, some or all of `total` records answer: a few lines instead of columns of blanks.
std::vector<Block> coverage_blocks(const std::vector<TermCoverage>& terms, int total, Language language);

}  // namespace atlas
