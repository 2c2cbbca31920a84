// Draft → Dataset: takes the records that are still valid and fills in what files may leave to the loader.
#pragma once

#include "load/draft.h"
#include "model/dataset.h"

namespace atlas::loading {

/// Moves the valid records out of the draft.
Dataset assemble(DatasetDraft& draft);

}  // namespace atlas::loading
