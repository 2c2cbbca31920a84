// What nearly every part of a page needs: the data, the faculty that is shown and the language it is shown in. Lives
// only while a page is built.
#pragma once

#include "base/language.h"
#include "model/dataset.h"

namespace atlas {

struct PageContext {
    const Dataset& dataset;
    const Faculty& faculty;
    Language language;
};

}  // namespace atlas
