/**
 * The questionnaires of an organisation (Dutch: <i>vragenlijsten</i>): the chosen questions in order, with known texts and texts of the
 * organisation, as JSON, as a FHIR R4 Questionnaire and as a page to print; and the reading of answers.
 *
 * <pre>{@code
 * KpiCatalogue model = KpiModel.edition(Edition.E2025);
 * List<ItemId> items = model.linkage().itemsOf(KpiId.of("E 4.1.3"));
 * QuestionnaireTexts.in(Language.DUTCH).withItemsOf(model, items).write(Path.of("teksten.csv"));       // to fill in
 *
 * QuestionnaireTexts texts = QuestionnaireTexts.read(Path.of("teksten.csv"));
 * QuestionnaireForm form = QuestionnaireForm.of(model, Questionnaire.PARTICIPANT, items, texts);
 * form.write(Path.of("vragen.html"));                                                                  // to print
 * form.write(Path.of("vragen.fhir.json"));                                                             // for another system
 * QuestionnaireAnswers.to(form, Strata.of("Welzijn Amstel")).read(Path.of("antwoorden.ndjson"), sink); // and back
 * }</pre>
 *
 * <p>Of most questions the sources give the number alone, and of the answers nothing. No text is made up: what is missing is reported, and refused unless a
 * draft is asked for.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.questionnaire;

import org.jspecify.annotations.NullMarked;
