// What the fields of a list and their values are called.
#pragma once

#include <string>

#include "model/dataset.h"
#include "query/list_field.h"

namespace atlas {

/// "Country or region", "Costs (CNY a student a year)".
std::string field_title(const ListField& field, ListKind kind, Language language);

/// "Canada", "4+X", "July".
std::string value_title(const ListField& field, const FieldValue& value, const Dataset& dataset, Language language);

/// A number of the field with its unit: "4 years".
std::string number_title(const ListField& field, double number, Language language);

}  // namespace atlas
