/**
 * The types of the KPI-model: what its life domains, KPIs, effects and questionnaires are, and how they are linked.
 *
 * <p>How a KPI is calculated is in {@link nl.kpimodel.core.measure}, what an organisation registers in {@link nl.kpimodel.core.registration}.
 * The package holds more than forty files because an edition is built whole: the parts of a KPI and of the linkage refuse each other's
 * mistakes in constructors that applications do not call.
 *
 * <h2>Text form</h2>
 *
 * <p>Every small value of this module and of {@code nl.kpimodel.calc} has one text: the ids, the code of an area, every public enum, the name of a
 * field, a reporting period, an exact number. {@code toString} prints it, and a static {@code of(String)} reads it leniently.
 * <ul>
 *   <li><b>Jackson</b> 2 (from 2.15) and 3 write and read that text by default, as a value and as the key of a map. A mapper of Jackson 2 that
 *       registers {@code ParameterNamesModule} must leave its mode at the default. In a modular host with that module,
 *       {@link nl.kpimodel.core.registration.RecordField} and {@code ExactNumber} are read from Jackson 2.18 on.
 *   <li><b>Spring</b> converts request parameters to the classes by {@code of}. For enums it has a converter of its own, which takes the name in Java
 *       ({@code E2025}); for the text form the host registers one:
 *       {@code registry.addConverter(String.class, Edition.class, Edition::of)}.
 *   <li>A life domain is its number; in the linkage it is a {@link nl.kpimodel.core.LinkageNode}, which is a tree in JSON and reads its key.
 * </ul>
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core;

import org.jspecify.annotations.NullMarked;
