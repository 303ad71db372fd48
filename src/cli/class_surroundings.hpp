#pragma once
// What this machine brings to a class: its addresses, its clock and its chance. Used by this folder only.
#include "app/application.hpp"

namespace communique {

[[nodiscard]] ClassSurroundings class_surroundings();

}  // namespace communique
