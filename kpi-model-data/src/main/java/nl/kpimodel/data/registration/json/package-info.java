/**
 * The internal reader of JSON records: one on each line, over several lines, or in an array. It does not read other JSON files such as
 * catalogues and mappings, which fit into memory and are read as trees.
 */
@NullMarked
package nl.kpimodel.data.registration.json;

import org.jspecify.annotations.NullMarked;
