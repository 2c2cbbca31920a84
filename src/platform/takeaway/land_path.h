// The land of the map as the commands of an SVG path.
#pragma once

#include <string>

#include "base/projection.h"
#include "ui/land_mesh.h"

namespace atlas::platform {

std::string land_path(const ui::LandMesh& land, const WorldView& view);

}  // namespace atlas::platform
