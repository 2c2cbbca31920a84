// The nodes of a page's JSON-LD, one function for each kind of thing. Property names are schema.org's and stand only
// where schema.org defines them for the type; a property without a value is left out. Used by structured_data.cpp.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/language.h"
#include "model/dataset.h"
#include "render/structured_data.h"

namespace atlas::linked {

using Node = nlohmann::ordered_json;
using Nodes = std::vector<Node>;

struct Context {
    const Dataset& dataset;
    const Faculty& faculty;
    Language language;
    const AddressOf& address_of;
};

/// `brief` is for lists and for other pages than a thing's own: enough to know it by, and the address of the rest.
enum class Extent { brief, whole };

// Values

/// Whole numbers without a point, others with the digits they have.
Node number(double value);

/// One item stands alone, several as an array, none is left out by `set`.
Node one_or_many(Nodes items);

/// Sets `key` unless the value is null, or an empty text or array.
void set(Node& node, const char* key, Node value);

/// `name` in the language and `alternateName` in the other, where that differs.
void set_names(Node& node, const BilingualText& names, Language language);

/// A day, month or year as it is written; nothing for intervals, which schema.org has no date for.
Node date(const std::string& iso);

/// The address if it is one that a reader may follow: http or https.
Node web_address(const std::string& address);

// Addresses. A page and the thing that it is about have different ones.

std::string page_address(PageId page, const Context& context);
std::string record_address(const RecordRef& record, const Context& context);
std::string fact_address(const FactId& fact, const Context& context);
/// Sets "@id" of the thing that the record's page is about; nothing where the edition has no such page.
void set_id(Node& node, const RecordRef& record, const Context& context);

// Things

Node organisation(const Organisation& organisation, Extent extent, const Context& context);
Node organisation(const OrganisationId& id, Extent extent, const Context& context);
/// The faculty itself with its university.
Node faculty(Extent extent, const Context& context);

Node opportunity(const Opportunity& opportunity, Extent extent, const Context& context);
Node programme(const Programme& programme, Extent extent, const Context& context);
Node agreement(const Agreement& agreement, Extent extent, const Context& context);
Node document(const Document& document, Extent extent, const Context& context);
Node conflict(const Conflict& conflict, const Context& context);

/// The organisations, programmes and documents that the page is about, the main one first; none on pages of figures.
Nodes things_on(const DescribedPage& page, const Context& context);

/// The page itself, with its breadcrumb; things and documents are referred to, and stand in the graph beside it.
Node page(const DescribedPage& page, const Nodes& things, const Nodes& documents, const Context& context);

/// Passages of documents, each part of its document.
Node passages(const std::vector<Locator>& sources, const Context& context);

/// Observation of a fact that has a value.
Node observation(const Fact& fact, Extent extent, const Context& context);
Node observation(const Ranking& ranking, const Context& context);

}  // namespace atlas::linked
