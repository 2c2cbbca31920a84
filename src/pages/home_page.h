// Which page of the app a thing belongs to, for whoever comes to it from elsewhere: a search, or the static edition.
#pragma once

#include "app/state.h"
#include "model/dataset.h"

namespace atlas {

/// The page that shows figures of the topic.
PageId page_about(Topic topic);

/// The page on which a record of the faculty is at home.
PageId home_page_of(const RecordRef& record, const Faculty& faculty);

}  // namespace atlas
