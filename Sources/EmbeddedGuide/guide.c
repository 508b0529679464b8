#include "EmbeddedGuide.h"

/* #embed is of C23; clang takes it in every dialect, and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char node_base_images[] = {
#embed "node-base-images.yaml"
};

static const unsigned char distroless_nodejs20_debian12_debug_listing_2024_03_19[] = {
#embed "measurements/distroless-nodejs20-debian12-debug-listing-2024-03-19.json"
};

static const unsigned char distroless_nodejs20_debian12_definition[] = {
#embed "measurements/distroless-nodejs20-debian12-definition.json"
};

static const unsigned char distroless_nodejs20_debian12_latest_listing_2023_12_14[] = {
#embed "measurements/distroless-nodejs20-debian12-latest-listing-2023-12-14.json"
};

static const unsigned char distroless_nodejs20_debian12_latest_listing_2024_03_19[] = {
#embed "measurements/distroless-nodejs20-debian12-latest-listing-2024-03-19.json"
};

static const unsigned char distroless_nodejs22_debian12_definition[] = {
#embed "measurements/distroless-nodejs22-debian12-definition.json"
};

static const unsigned char distroless_nodejs22_debian12_latest_listing[] = {
#embed "measurements/distroless-nodejs22-debian12-latest-listing.json"
};

static const unsigned char distroless_nodejs22_debian13_definition[] = {
#embed "measurements/distroless-nodejs22-debian13-definition.json"
};

static const unsigned char distroless_nodejs24_debian12_definition[] = {
#embed "measurements/distroless-nodejs24-debian12-definition.json"
};

static const unsigned char distroless_nodejs24_debian13_definition[] = {
#embed "measurements/distroless-nodejs24-debian13-definition.json"
};

static const unsigned char distroless_nodejs26_debian13_definition[] = {
#embed "measurements/distroless-nodejs26-debian13-definition.json"
};

static const unsigned char node_24_20_0_alpine[] = {
#embed "measurements/node-24.20.0-alpine.json"
};

static const unsigned char node_24_20_0_slim[] = {
#embed "measurements/node-24.20.0-slim.json"
};

static const unsigned char node_24_20_0[] = {
#embed "measurements/node-24.20.0.json"
};

static const unsigned char node_26_8_2_alpine[] = {
#embed "measurements/node-26.8.2-alpine.json"
};

static const unsigned char node_26_8_2_slim[] = {
#embed "measurements/node-26.8.2-slim.json"
};

static const unsigned char node_26_8_2[] = {
#embed "measurements/node-26.8.2.json"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const embedded_guide_file measurements[] = {
    FILE_OF("distroless-nodejs20-debian12-debug-listing-2024-03-19.json",
            distroless_nodejs20_debian12_debug_listing_2024_03_19),
    FILE_OF("distroless-nodejs20-debian12-definition.json",
            distroless_nodejs20_debian12_definition),
    FILE_OF("distroless-nodejs20-debian12-latest-listing-2023-12-14.json",
            distroless_nodejs20_debian12_latest_listing_2023_12_14),
    FILE_OF("distroless-nodejs20-debian12-latest-listing-2024-03-19.json",
            distroless_nodejs20_debian12_latest_listing_2024_03_19),
    FILE_OF("distroless-nodejs22-debian12-definition.json",
            distroless_nodejs22_debian12_definition),
    FILE_OF("distroless-nodejs22-debian12-latest-listing.json",
            distroless_nodejs22_debian12_latest_listing),
    FILE_OF("distroless-nodejs22-debian13-definition.json",
            distroless_nodejs22_debian13_definition),
    FILE_OF("distroless-nodejs24-debian12-definition.json",
            distroless_nodejs24_debian12_definition),
    FILE_OF("distroless-nodejs24-debian13-definition.json",
            distroless_nodejs24_debian13_definition),
    FILE_OF("distroless-nodejs26-debian13-definition.json",
            distroless_nodejs26_debian13_definition),
    FILE_OF("node-24.20.0-alpine.json",
            node_24_20_0_alpine),
    FILE_OF("node-24.20.0-slim.json",
            node_24_20_0_slim),
    FILE_OF("node-24.20.0.json",
            node_24_20_0),
    FILE_OF("node-26.8.2-alpine.json",
            node_26_8_2_alpine),
    FILE_OF("node-26.8.2-slim.json",
            node_26_8_2_slim),
    FILE_OF("node-26.8.2.json",
            node_26_8_2),
};

embedded_guide_file embedded_guide_comparison(void) {
  embedded_guide_file file = FILE_OF("node-base-images.yaml", node_base_images);
  return file;
}

size_t embedded_guide_measurement_count(void) {
  return sizeof measurements / sizeof measurements[0];
}

embedded_guide_file embedded_guide_measurement(size_t index) {
  embedded_guide_file none = {"", NULL, 0};
  return index < embedded_guide_measurement_count() ? measurements[index] : none;
}
