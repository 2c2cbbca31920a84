// What something on a page means, beyond its words.
#pragma once

namespace atlas {

/// Carries meaning, never a colour: `unknown` is for "not stated", `conflict` for figures that sources disagree on,
/// `closed` for what is no longer offered, `differs` for values side
/// by side that are not the same, `computed` for derived figures, `unverified` for what a copy alone states.
enum class Tone { normal, muted, unknown, conflict, closed, computed, unverified, warning, differs };

}  // namespace atlas
