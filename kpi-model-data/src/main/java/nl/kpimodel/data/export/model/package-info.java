/** What the writers of all export formats share: one way through an edition, and the words of the library. Internal. */
@NullMarked
package nl.kpimodel.data.export.model;

import org.jspecify.annotations.NullMarked;
