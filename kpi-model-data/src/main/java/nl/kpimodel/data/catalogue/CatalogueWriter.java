package nl.kpimodel.data.catalogue;

import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Competence;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;

/**
 * Writes a catalogue in the bundled format. Content that the format cannot represent is refused, not left out. Stateless; safe for use by
 * several threads.
 */
public final class CatalogueWriter {
    private CatalogueWriter() {}

    /** Returns the catalogue without its errata; see {@link nl.kpimodel.data.KpiModel#catalogueJson}. */
    public static String catalogueJson(KpiCatalogue catalogue) {
        return JsonWriter.object(out -> {
            out.word("edition", catalogue.edition());
            out.text("label", catalogue.label());
            out.text("publisher", catalogue.publisher());
            out.entries("sources", catalogue.sources(), CatalogueWriter::source);
            out.entries("domains", catalogue.domains(), CatalogueWriter::domain);
            out.entries("phases", catalogue.phases(), CatalogueWriter::phase);
            out.entries("layers", catalogue.layers(), CatalogueWriter::layer);
            out.entries("intendedEffects", catalogue.intendedEffects(), CatalogueWriter::intendedEffect);
            out.entries("impactKpis", catalogue.impactKpis(), CatalogueWriter::impactKpi);
            out.entries("effectIndicators", catalogue.effectIndicators(), CatalogueWriter::effectIndicator);
            out.entries("activityKpis", catalogue.activityKpis(), CatalogueWriter::activityKpi);
            out.entries("qualityKpis", catalogue.qualityKpis(), CatalogueWriter::qualityKpi);
            out.entries("questionnaires", catalogue.questionnaires(), CatalogueWriter::questionnaire);
            out.entries("items", catalogue.items(), CatalogueWriter::item);
            out.entries("links", catalogue.links(), CatalogueWriter::link);
            out.entry("processModel", catalogue.processModel().orElse(null), CatalogueWriter::processModel);
            out.entries("competences", catalogue.competences(), CatalogueWriter::competence);
        });
    }

    /** Returns the errata of a catalogue; see {@link nl.kpimodel.data.KpiModel#errataJson}. */
    public static String errataJson(KpiCatalogue catalogue) {
        return JsonWriter.object(out -> {
            out.word("edition", catalogue.edition());
            out.entries("errata", catalogue.errata(), CatalogueWriter::erratum);
        });
    }

    private static void source(JsonWriter out, Source source) {
        out.text("key", source.key());
        out.text("file", source.file());
        out.text("title", source.title());
    }

    private static void reference(JsonWriter out, Source.Reference reference) {
        out.entry("source", reference, (in, where) -> {
            in.text("key", where.key());
            in.text("place", where.place());
        });
    }

    private static void domain(JsonWriter out, LifeDomain domain) {
        out.number("number", domain.number());
        out.text("name", domain.name());
        out.words("subthemes", domain.subthemes());
        if (domain.desiredEffect() != null) {
            out.text("desiredEffect", domain.desiredEffect());
        }
        reference(out, domain.source());
    }

    private static void phase(JsonWriter out, ProcessModel.Phase phase) {
        out.number("number", phase.number());
        out.text("name", phase.name());
        out.words("complexity", phase.complexity());
        reference(out, phase.source());
    }

    private static void layer(JsonWriter out, Layer.Introduction layer) {
        out.word("layer", layer.layer());
        out.text("name", layer.name());
        out.text("introduction", layer.introduction());
        reference(out, layer.source());
    }

    private static void intendedEffect(JsonWriter out, IntendedEffect effect) {
        out.word("id", effect.id());
        out.number("domain", effect.domain().number());
        out.text("text", effect.text());
        out.entries("variants", effect.variants(), CatalogueWriter::textVariant);
        reference(out, effect.source());
    }

    private static void textVariant(JsonWriter out, IntendedEffect.Variant variant) {
        out.text("text", variant.text());
        reference(out, variant.source());
    }

    private static void impactKpi(JsonWriter out, ImpactKpi kpi) {
        out.word("id", kpi.id());
        out.number("domain", kpi.domain().number());
        out.text("name", kpi.name());
        out.text("definition", kpi.definition().text());
        out.word("intendedEffect", kpi.intendedEffect().orElse(null));
        definitionAndEmphasis(out, kpi);
        reference(out, kpi.source());
    }

    private static void effectIndicator(JsonWriter out, EffectIndicator indicator) {
        if (!indicator.equals(asWritten(indicator))) {
            throw new IllegalArgumentException(indicator.id() + " says more than its text, which the format has no room for; "
                    + "leave emphasis, kind, assigned id, name and definition of an effect indicator to its text.");
        }
        out.word("id", indicator.id());
        out.number("domain", indicator.domain().number());
        out.text("text", indicator.text());
        out.words("parts", indicator.parts());
        reference(out, indicator.source());
    }

    private static EffectIndicator asWritten(EffectIndicator indicator) {
        return EffectIndicator.builder()
                .id(indicator.id())
                .edition(indicator.edition())
                .domain(indicator.domain())
                .text(indicator.text())
                .parts(indicator.parts())
                .source(indicator.source())
                .build();
    }

    private static void activityKpi(JsonWriter out, ActivityKpi kpi) {
        out.word("id", kpi.id());
        out.number("phase", kpi.phase().number());
        out.text("name", kpi.name());
        out.text("definition", kpi.definition().text());
        definitionAndEmphasis(out, kpi);
        out.entries("alsoListed", kpi.alsoListed(), (in, listing) -> {
            in.number("phase", listing.phase().number());
            in.word("kind", listing.kind());
        });
        reference(out, kpi.source());
    }

    private static void qualityKpi(JsonWriter out, QualityKpi kpi) {
        out.word("id", kpi.id());
        out.text("name", kpi.name());
        out.text("definition", kpi.definition().text());
        out.text("additional", kpi.additional().orElse(null));
        definitionAndEmphasis(out, kpi);
        reference(out, kpi.source());
    }

    private static void definitionAndEmphasis(JsonWriter out, Kpi kpi) {
        Kpi.Emphasis.Degree degree = kpi.emphasis().degree();
        out.word("definitionStatus", kpi.definition().status());
        out.text("definitionNote", kpi.definition().note());
        out.flag("emphasised", degree == Kpi.Emphasis.Degree.UNKNOWN ? null : Boolean.valueOf(degree == Kpi.Emphasis.Degree.YES));
        out.text("emphasisSource", kpi.emphasis().source());
        out.word("kind", kpi.kind().orElse(null));
        out.flag("idAssigned", kpi.idAssigned());
    }

    private static void questionnaire(JsonWriter out, Questionnaire.Text questionnaire) {
        out.word("kind", questionnaire.questionnaire());
        out.text("name", questionnaire.name());
        out.text("stem", questionnaire.stem());
        reference(out, questionnaire.source());
    }

    private static void item(JsonWriter out, Questionnaire.Item item) {
        out.word("id", item.id());
        out.word("questionnaire", item.id().questionnaire());
        out.number("domain", item.domain().number());
        out.text("section", CatalogueReader.sectionOf(item.id()));
        out.text("sectionTitle", item.sectionTitle());
        out.text("text", item.text());
        reference(out, item.source());
    }

    private static void link(JsonWriter out, Link.Row row) {
        out.word("impact", row.impact());
        out.words("indicators", row.indicators());
        out.words("items", row.items());
        out.words("professionalItems", row.professionalItems());
        out.text("note", row.note());
        out.entries("variants", row.variants(), CatalogueWriter::linkVariant);
        reference(out, row.source());
        out.entry("printed", row, (in, printed) -> {
            in.text("items", printed.printedItems());
            in.text("professionalItems", printed.printedProfessionalItems());
        });
    }

    private static void linkVariant(JsonWriter out, Link.Variant variant) {
        out.words("items", variant.items());
        out.words("professionalItems", variant.professionalItems());
        out.text("note", variant.note());
        reference(out, variant.source());
    }

    private static void processModel(JsonWriter out, ProcessModel process) {
        out.text("title", process.title());
        out.entries("steps", process.steps(), (in, step) -> {
            in.text("key", step.key());
            in.text("name", step.name());
            in.word("track", step.track());
            in.number("phase", step.phase());
        });
        out.entries("tracks", process.tracks(), (in, track) -> {
            in.word("complexity", track.complexity());
            in.text("name", track.name());
            in.words("steps", track.steps());
        });
        out.entries("loops", process.loops(), (in, loop) -> {
            in.word("track", loop.track());
            in.text("from", loop.from());
            in.text("to", loop.to());
            in.text("name", loop.name());
        });
        out.text("reading", process.reading());
        reference(out, process.source());
    }

    private static void competence(JsonWriter out, Competence competence) {
        out.number("number", competence.number());
        out.text("name", competence.name());
        reference(out, competence.source());
    }

    private static void erratum(JsonWriter out, Source.Erratum erratum) {
        out.text("entry", erratum.entry());
        out.text("key", erratum.key());
        out.letters("printed", erratum.printed());
        out.letters("reads", erratum.reads());
        out.word("kind", erratum.kind());
        out.text("reason", erratum.reason());
    }
}
