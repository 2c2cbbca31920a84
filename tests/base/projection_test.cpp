#include "base/projection.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace atlas {
namespace {

// Reference values: geoEqualEarthRaw of d3-geo 3.1.2.
TEST(EqualEarth, AgreesWithKnownValues) {
    const auto is_near = [](double longitude, double latitude, double x, double y) {
        const chart::Point point = project_equal_earth(longitude, latitude);
        EXPECT_NEAR(point.x, x, 1e-6) << longitude << ", " << latitude;
        EXPECT_NEAR(point.y, y, 1e-6) << longitude << ", " << latitude;
    };
    is_near(0, 0, 0, 0);
    is_near(180, 0, 2.706630, 0);
    is_near(0, 90, 0, 1.317363);
    is_near(180, 90, 1.603589, 1.317363);
    is_near(103.93, 30.75, 1.456735, 0.606973);
    is_near(-83.07, 42.3, -1.090752, 0.814494);
    is_near(151.19, -33.89, 2.086610, -0.665072);
}

TEST(EqualEarth, HasTheProportionsOfThePaper) {
    const double width = 2 * project_equal_earth(180, 0).x;
    const double height = 2 * project_equal_earth(0, 90).y;
    EXPECT_NEAR(width / height, 2.05458, 1e-5);
    EXPECT_NEAR(project_equal_earth(180, 90).x / project_equal_earth(180, 0).x, 0.59, 0.005) << "the poles are lines";
}

TEST(EqualEarth, KeepsAreas) {
    const auto area_of_cell = [](double latitude) {
        const double step = 0.1;
        const double width = project_equal_earth(step, latitude).x;
        const double height =
            project_equal_earth(0, latitude + step / 2).y - project_equal_earth(0, latitude - step / 2).y;
        return width * height / std::cos(latitude * std::numbers::pi / 180);
    };
    for (const double latitude : {-57.0, -30.0, 30.7, 55.9, 80.0}) {
        EXPECT_NEAR(area_of_cell(latitude) / area_of_cell(0), 1, 1e-4) << latitude;
    }
}

TEST(EqualEarth, IsSymmetric) {
    const chart::Point north_east = project_equal_earth(103.9, 30.7);
    const chart::Point south_west = project_equal_earth(-103.9, -30.7);
    EXPECT_DOUBLE_EQ(north_east.x, -south_west.x);
    EXPECT_DOUBLE_EQ(north_east.y, -south_west.y);
}

TEST(WrapLongitude, GivesTheSameMeridian) {
    EXPECT_DOUBLE_EQ(wrap_longitude(190), -170);
    EXPECT_DOUBLE_EQ(wrap_longitude(-190), 170);
    EXPECT_DOUBLE_EQ(wrap_longitude(-725), -5);
    EXPECT_DOUBLE_EQ(wrap_longitude(103.9), 103.9);
}

TEST(WorldView, SpansTheGlobeAndTheInhabitedLatitudes) {
    const WorldView view{150, 1160, 0, 0};
    EXPECT_NEAR(view.place(150 + 179.999999, 0).x, 1160, 1e-3);
    EXPECT_NEAR(view.place(150 - 179.999999, 0).x, 0, 1e-3);
    EXPECT_NEAR(view.place(150, 84).y, 0, 1e-9);
    EXPECT_NEAR(view.place(150, -58).y, view.world_height(), 1e-9);
    EXPECT_NEAR(view.place(150, 0).x, 580, 1e-9);
    EXPECT_GT(view.place(-123, 49).x, view.place(104, 31).x) << "America lies east of China across the Pacific";
    EXPECT_LT(view.place(-4, 56).x, view.place(104, 31).x);
}

TEST(WorldView, AWindowMovesEveryPlaceAlike) {
    const WorldView whole{150, 1160, 0, 0};
    const WorldView window{150, 1160, 100, 40};
    EXPECT_NEAR(window.place(104, 31).x, whole.place(104, 31).x - 100, 1e-9);
    EXPECT_NEAR(window.place(104, 31).y, whole.place(104, 31).y - 40, 1e-9);
}

}  // namespace
}  // namespace atlas
