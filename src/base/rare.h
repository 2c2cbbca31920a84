// An optional value that most things do not have: without it it takes the room of a pointer, where std::optional takes
// that of the value.
#pragma once

#include <memory>
#include <utility>

namespace atlas {

template <class Value>
class Rare {
  public:
    Rare() = default;
    Rare(Value value) : value_(std::make_unique<Value>(std::move(value))) {}
    Rare(const Rare& other) : value_(other.value_ ? std::make_unique<Value>(*other.value_) : nullptr) {}
    Rare& operator=(const Rare& other) { return *this = Rare(other); }
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    explicit operator bool() const { return value_ != nullptr; }
    bool has_value() const { return value_ != nullptr; }
    // Only when there is one, as with std::optional.
    const Value& operator*() const { return *value_; }
    const Value* operator->() const { return value_.get(); }

    /// Puts a fresh value in, and gives it to be changed.
    Value& emplace() { return *(value_ = std::make_unique<Value>()); }

    bool operator==(const Rare& other) const {
        return value_ && other.value_ ? *value_ == *other.value_ : !value_ && !other.value_;
    }

  private:
    std::unique_ptr<Value> value_;
};

}  // namespace atlas
