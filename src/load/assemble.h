// Draft → Dataset: takes the records that are still valid and fills in what files may leave to the loader.
#pragma once

#include <cstddef>
#include <vector>

#include "load/draft.h"
#include "model/dataset.h"

namespace atlas::loading {

class Assembly {
  public:
    /// Moves the valid records out of the draft, which must outlive it.
    explicit Assembly(DatasetDraft& draft) : draft_(draft) {}
    /// Takes about so many opportunities: of them there may be very many. True when all is done.
    bool go_on(std::size_t records);
    /// How much is done, from 0 to 1.
    double share() const;
    /// The result, once; after the end.
    Dataset take() { return std::move(dataset_); }

  private:
    void begin();
    bool begin_faculty();
    void take_opportunities(std::size_t count);
    void end_faculty();

    DatasetDraft& draft_;
    Dataset dataset_;
    std::vector<FacultyDraft*> faculties_;  // in their order
    bool has_begun_ = false;
    std::size_t next_ = 0;           // faculty
    std::size_t opportunities_ = 0;  // of it in the draft
    bool is_open_ = false;           // the last faculty of the dataset is not complete
};

}  // namespace atlas::loading
