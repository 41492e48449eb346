/** The traversal of an edition and the words of the library, shared by the writers of all export formats. Internal. */
@NullMarked
package nl.kpimodel.data.export.model;

import org.jspecify.annotations.NullMarked;
