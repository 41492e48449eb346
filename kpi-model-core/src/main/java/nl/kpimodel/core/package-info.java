/**
 * The types of the KPI-model: its life domains, KPIs, effects and questionnaires, and how they are linked.
 *
 * <p>{@link nl.kpimodel.core.measure} has the measure specifications of the KPIs, and {@link nl.kpimodel.core.registration} has the records
 * of an organisation. The package has more than forty files because an edition is built as a whole: the parts of a KPI and of the linkage
 * check each other in constructors that applications do not call.
 *
 * <h2>Text form</h2>
 *
 * <p>Every small value of this module and of {@code nl.kpimodel.calc} has one text form: ids, area codes, public enums, field names,
 * reporting periods and exact numbers. {@code toString} returns it, and a static {@code of(String)} reads it leniently.
 * <ul>
 *   <li><b>Jackson</b> 2 (from 2.15) and 3 write and read the text form by default, as a value and as a map key. A Jackson 2 mapper that
 *       registers {@code ParameterNamesModule} must keep its default mode. In a modular application with that module, {@link
 *       nl.kpimodel.core.registration.RecordField} and {@code ExactNumber} are read from Jackson 2.18 on.
 *   <li><b>Spring</b> converts request parameters to the classes with {@code of}. For enums, Spring's own converter accepts the Java name
 *       ({@code E2025}); for the text form, the application registers a converter: {@code registry.addConverter(String.class,
 *       Edition.class, Edition::of)}.
 *   <li>A life domain is represented by its number. In the linkage it is a {@link nl.kpimodel.core.LinkageNode}, which is a tree in JSON
 *       and is read from its key.
 * </ul>
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core;

import org.jspecify.annotations.NullMarked;
