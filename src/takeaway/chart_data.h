// The values that a chart draws, as data.
#pragma once

#include "pages/page.h"
#include "takeaway/data_table.h"

namespace atlas::takeaway {

/// One row for each drawn value, with the line or stage that it belongs to; of a map one for each point. `name` becomes
/// that of the file.
DataTable build_chart_data(const Chart& chart, std::string name, std::string address);

}  // namespace atlas::takeaway
