// What a benchmark calls in a WebAssembly module that filters rows by facets: the same C functions for the engine
// (facet_bench.cpp) and for what it is measured against (plain_scan.cpp). Both are ES modules that export HEAPU8 as
// well. Rows count from 0. The columns are facets, the tuition, the year, and a name in UTF-8 for each row: name i is
// bytes [offsets[i], offsets[i + 1]) of the names.
#pragma once

#include <cstdint>

extern "C" {

// To load: begin, write each column to where it is wanted, end. A new beginning drops the last data set.
void fb_begin(int rows);
void* fb_facet(int facet, int values, int code_bytes);  // codes of 1 or 2 bytes, all below `values`
float* fb_tuition();
std::int16_t* fb_year();
char* fb_names(int bytes);
std::uint32_t* fb_name_offsets();  // one more than there are rows
void fb_end();

// To interact: set filters, apply, read. What is read stays valid until the next call.
std::uint16_t* fb_codes();                        // room for the codes of one facet
void fb_select(int facet, int count);             // keeps the first codes in that room; 0: the facet is not filtered
void fb_range(int column, double lo, double hi);  // 0: tuition, 1: year; keeps lo <= value < hi
void fb_apply();
const std::uint32_t* fb_counts(int facet);  // for each value, under all filters but the facet's own
const std::uint32_t* fb_ids();              // the first 50 rows that pass, or fewer, by tuition, then by number
int fb_id_count();
}
