// The pieces that the record sheets share: definitions, notices of closed records, notes and lists of sources. The
// sheets themselves are declared here too; `build_record_sheet` chooses among them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.h"
#include "pages/page.h"
#include "pages/page_context.h"

namespace atlas {

Sheet build_partner_sheet(const Organisation& organisation, const PageContext& context);
Sheet build_opportunity_sheet(const Opportunity& opportunity, const PageContext& context);
Sheet build_agreement_sheet(const Agreement& agreement, const PageContext& context);
Sheet build_programme_sheet(const Programme& programme, const PageContext& context);
Sheet build_document_sheet(const Document& document, const PageContext& context);
Sheet build_conflict_sheet(const Conflict& conflict, const PageContext& context);

/// A term with one value in words; an empty value is said as "Not stated".
Definition definition(std::string term, std::string value, Language language);

/// The same for an ISO 8601 date.
Definition date_definition(std::string term, const std::string& date, Language language);

/// When a record was last checked; "not checked since the source was written" for an empty date.
Definition verified_definition(const std::string& last_verified, Language language);

/// A term with a link for each organisation.
Definition organisations_definition(std::string term, const std::vector<OrganisationId>& organisations,
                                    const PageContext& context);

/// Appends the notice that the record is closed; it stands before anything else in a sheet.
void append_closed(Sheet& sheet, std::string message, Language language);

/// Append a section unless there is nothing to say.
void append_note(Sheet& sheet, const Rare<BilingualText>& note, Language language);
void append_list(Sheet& sheet, std::string title, List list);
void append_sources(Sheet& sheet, std::string title, const std::vector<const Locator*>& locators,
                    const PageContext& context);

std::vector<const Locator*> pointers_to(const std::vector<Locator>& locators);

}  // namespace atlas
