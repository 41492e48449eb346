/**
 * Records in JSON: one a line, over several lines, or in an array. Internal. Other JSON files, such as a catalogue or a mapping, are not read here:
 * they fit into memory and are read as trees.
 */
@NullMarked
package nl.kpimodel.data.registration.json;

import org.jspecify.annotations.NullMarked;
