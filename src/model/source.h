// Documents, and the places in them that a record points to. A locator names a place and the figure as printed
// there; it never carries a passage of the document.
#pragma once

#include <optional>
#include <string>

#include "base/language.h"
#include "base/rare.h"
#include "model/id.h"

namespace atlas {

/// How close a document is to whoever is responsible for what it states.
enum class DocumentKind {
    report,            // issued by the faculty or its university
    web_page,          // a public page of an institution that the statement is about
    third_party_copy,  // a copy or a news item by others: what rests on it alone is shown as unverified
    dataset,           // a published register or table (ROR, GeoNames, a ranking)
};

struct Document {
    DocumentId id;
    BilingualText title;
    BilingualText publisher;
    DocumentKind kind = DocumentKind::report;
    std::string language;  // BCP 47
    std::string dated;     // ISO 8601 date of any precision, empty when the document shows none
    std::string address;   // URL, empty when the document has none
    Rare<BilingualText> note;
};

/// A place in a document. Paragraphs count from 1 within the section, page-break halves counted once.
struct Locator {
    DocumentId document;
    std::string section;  // as the document numbers it ("二", "三.3"), "cover", "page"; "whole" = all was searched
    std::optional<int> paragraph;  // none for whole documents, web pages without paragraphs and tables
    std::string printed;           // the figure or name as printed; empty where the statement is in words
};

}  // namespace atlas
