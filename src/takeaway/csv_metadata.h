// What describes a CSV file to whoever opens it later: a metadata file after "CSV on the Web" (w3.org/TR/tabular-
// metadata), to lie beside it as NAME.csv-metadata.json. It holds the columns with their titles in both languages and
// datatypes, what an empty cell means, the documents that the values were taken from, the date and the page's address.
#pragma once

#include <string>
#include <string_view>

#include "model/dataset.h"
#include "takeaway/data_table.h"

namespace atlas::takeaway {

/// `date`: ISO 8601, of the day on which the file is made.
std::string write_csv_metadata(const DataTable& table, const Dataset& dataset, std::string_view date);

}  // namespace atlas::takeaway
