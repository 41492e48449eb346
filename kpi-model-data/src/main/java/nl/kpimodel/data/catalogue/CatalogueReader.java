package nl.kpimodel.data.catalogue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Competence;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code catalogue.json} with its {@code errata.json}, if there is one. {@code catalogue.schema.json} describes the format. This
 * class also refuses errors that a schema cannot express: a duplicate id, a dangling reference, and parts that contradict the id.
 *
 * <p>Life domains and phases are read first, whatever the order of the keys, because other entries contain them.
 */
public final class CatalogueReader {
    // Each lambda is written once, because every occurrence of a lambda adds to the time of loading the first edition.
    private static final Function<String, Edition> EDITION = Edition::ofKey;
    private static final Function<String, IntendedEffect.Id> EFFECT = IntendedEffect.Id::parse;
    private static final Function<String, KpiId> KPI = KpiId::parse;
    private static final Function<String, ItemId> ITEM = ItemId::parse;
    private static final Questionnaire[] QUESTIONNAIRES = Questionnaire.values();
    private static final Kpi.DefinitionStatus[] STATUSES = Kpi.DefinitionStatus.values();
    private static final Complexity[] COMPLEXITIES = Complexity.values();
    private static final Kpi.Kind[] KINDS = Kpi.Kind.values();

    private final Edition edition;
    private final NameIndex names = new NameIndex();
    private final Map<Integer, LifeDomain> domains = new HashMap<>();
    private final Map<Integer, ProcessModel.Phase> phases = new HashMap<>();

    private CatalogueReader(Edition edition) {
        this.edition = edition;
    }

    /**
     * Reads a catalogue.
     *
     * @param expected the expected edition, or {@code null} for any
     */
    public static KpiCatalogue read(JsonFile catalogue, @Nullable JsonFile errata, @Nullable Edition expected) {
        return JsonReader.read(catalogue).readBy(root -> new CatalogueReader(edition(root, expected)).catalogue(root, errata));
    }

    /** Returns the edition of a file, and refuses an unexpected one. */
    static Edition edition(JsonObject root, @Nullable Edition expected) {
        Edition found = root.id("edition", EDITION);
        if (expected != null && found != expected) {
            throw root.spot("edition").refuse("the file is of edition " + found + ", where edition " + expected
                    + " belongs; put it where its edition belongs.");
        }
        return found;
    }

    private KpiCatalogue catalogue(JsonObject root, @Nullable JsonFile errata) {
        KpiCatalogue.Builder catalogue = KpiCatalogue.builder()
                .edition(edition)
                .label(root.text("label"))
                .publisher(root.text("publisher"))
                .sources(root.entries("sources", this::source))
                .domains(root.entries("domains", this::domain))
                .phases(root.entries("phases", this::phase))
                .layers(root.entries("layers", this::layer))
                .intendedEffects(root.entries("intendedEffects", this::intendedEffect))
                .kpis(root.entries("impactKpis", this::impactKpi))
                .kpis(root.entries("effectIndicators", this::effectIndicator))
                .kpis(root.entries("activityKpis", this::activityKpi))
                .kpis(root.entries("qualityKpis", this::qualityKpi))
                .terms(KpiTerms::find)
                .questionnaires(root.entries("questionnaires", this::questionnaire))
                .items(root.entries("items", this::item))
                .links(root.entries("links", this::link))
                .processModel(root.nullableEntry("processModel", this::processModel))
                .competences(root.entries("competences", this::competence));
        names.resolve();
        if (errata != null) {
            catalogue.errata(JsonReader.read(errata).readBy(this::errata));
        }
        return catalogue.build();
    }

    private Source source(JsonObject in) {
        Source source = new Source(in.text("key"), in.text("file"), in.text("title"));
        names.declare("source " + source.key(), in, "key");
        return source;
    }

    private Source.Reference reference(JsonObject in) {
        return in.entry("source", this::sourceReference);
    }

    private Source.Reference sourceReference(JsonObject in) {
        Source.Reference reference = new Source.Reference(in.text("key"), in.text("place"));
        names.refer("source " + reference.key(), in, "key");
        return reference;
    }

    private LifeDomain domain(JsonObject in) {
        LifeDomain domain = new LifeDomain(
                in.number("number"), in.text("name"), in.texts("subthemes"), in.optionalText("desiredEffect"), reference(in));
        names.declare("domain " + domain.number(), in, "number");
        domains.put(domain.number(), domain);
        return domain;
    }

    private ProcessModel.Phase phase(JsonObject in) {
        ProcessModel.Phase phase = new ProcessModel.Phase(in.number("number"), in.text("name"), complexity(in), reference(in));
        names.declare("phase " + phase.number(), in, "number");
        phases.put(phase.number(), phase);
        return phase;
    }

    private static Set<Complexity> complexity(JsonObject in) {
        List<Complexity> listed = in.constants("complexity", COMPLEXITIES);
        Set<Complexity> complexity = listed.isEmpty() ? Set.of() : EnumSet.copyOf(listed);
        if (!listed.equals(List.copyOf(complexity))) {
            throw in.spot("complexity").refuse(listed + " should be written " + complexity + ".");
        }
        return complexity;
    }

    private Layer.Introduction layer(JsonObject in) {
        Layer.Introduction layer = new Layer.Introduction(
                in.constant("layer", Layer.values()), in.text("name"), in.nullableText("introduction"), reference(in));
        names.declare("layer " + layer.layer(), in, "layer");
        return layer;
    }

    private IntendedEffect intendedEffect(JsonObject in) {
        IntendedEffect effect = new IntendedEffect(
                in.id("id", EFFECT), domainOf(in), in.text("text"), in.entries("variants", this::textVariant), reference(in));
        names.declare(effect.id().toString(), in, "id");
        return effect;
    }

    private IntendedEffect.Variant textVariant(JsonObject in) {
        return new IntendedEffect.Variant(in.text("text"), reference(in));
    }

    private ImpactKpi impactKpi(JsonObject in) {
        IntendedEffect.Id effect = in.nullableId("intendedEffect", EFFECT);
        if (effect != null) {
            names.refer(effect.toString(), in, "intendedEffect");
        }
        return defined(ImpactKpi.builder(), in).domain(domainOf(in)).intendedEffect(effect).build();
    }

    private EffectIndicator effectIndicator(JsonObject in) {
        return identified(EffectIndicator.builder(), in)
                .text(in.text("text"))
                .domain(domainOf(in))
                .parts(in.texts("parts"))
                .build();
    }

    private ActivityKpi activityKpi(JsonObject in) {
        return defined(ActivityKpi.builder(), in)
                .phase(phaseOf(in))
                .alsoListed(in.entries("alsoListed", this::listing))
                .build();
    }

    private ActivityKpi.Listing listing(JsonObject in) {
        return new ActivityKpi.Listing(phaseOf(in), in.constant("kind", KINDS));
    }

    private QualityKpi qualityKpi(JsonObject in) {
        return defined(QualityKpi.builder(), in).additional(in.nullableText("additional")).build();
    }

    /** Reads what KPIs with their own name and definition have in common. */
    private <B extends Kpi.Builder<B>> B defined(B builder, JsonObject in) {
        return identified(builder, in)
                .name(in.text("name"))
                .definition(new Kpi.Definition(
                        in.nullableText("definition"), in.constant("definitionStatus", STATUSES), in.nullableText("definitionNote")))
                .emphasis(emphasis(in))
                .kind(in.nullableConstant("kind", KINDS))
                .idAssigned(in.flag("idAssigned"));
    }

    private <B extends Kpi.Builder<B>> B identified(B builder, JsonObject in) {
        KpiId id = in.id("id", KPI);
        names.declare(id.toString(), in, "id");
        return builder.id(id).edition(edition).source(reference(in));
    }

    private Kpi.Emphasis emphasis(JsonObject in) {
        Boolean emphasised = in.nullableFlag("emphasised");
        String source = in.nullableText("emphasisSource");
        if (source != null) {
            names.refer("source " + source, in, "emphasisSource");
        }
        Kpi.Emphasis.Degree degree = emphasised == null ? Kpi.Emphasis.Degree.UNKNOWN : emphasised ? Kpi.Emphasis.Degree.YES : Kpi.Emphasis.Degree.NO;
        return new Kpi.Emphasis(degree, source);
    }

    private Questionnaire.Text questionnaire(JsonObject in) {
        Questionnaire.Text text = new Questionnaire.Text(
                in.constant("kind", QUESTIONNAIRES), in.text("name"), in.nullableText("stem"), reference(in));
        names.declare("questionnaire " + text.questionnaire(), in, "kind");
        return text;
    }

    private Questionnaire.Item item(JsonObject in) {
        ItemId id = in.id("id", ITEM);
        names.declare(id.toString(), in, "id");
        requireSame(in, "questionnaire", in.constant("questionnaire", QUESTIONNAIRES), id.questionnaire(), id);
        requireSame(in, "section", in.nullableText("section"), sectionOf(id), id);
        return new Questionnaire.Item(id, domainOf(in), in.nullableText("sectionTitle"), in.nullableText("text"), reference(in));
    }

    /** Returns the section in the notation of the files. Only participants' items have one. */
    public static @Nullable String sectionOf(ItemId id) {
        return id.questionnaire() == Questionnaire.PARTICIPANT ? id.section() : null;
    }

    private static void requireSame(JsonObject in, String key, @Nullable Object written, @Nullable Object implied, ItemId id) {
        if (!Objects.equals(written, implied)) {
            throw in.spot(key).refuse(written + " contradicts the id " + id + ", which says " + implied + "; correct one of the two.");
        }
    }

    private Link.Row link(JsonObject in) {
        KpiId impact = in.id("impact", KPI);
        names.declare("link " + impact, in, "impact");
        names.refer(impact.toString(), in, "impact");
        Printed printed = in.entry("printed", CatalogueReader::printed);
        return new Link.Row(
                impact,
                indicators(in),
                items(in, "items"),
                items(in, "professionalItems"),
                printed.items(),
                printed.professionalItems(),
                in.nullableText("note"),
                in.entries("variants", this::linkVariant),
                reference(in));
    }

    private record Printed(@Nullable String items, @Nullable String professionalItems) {}

    private static Printed printed(JsonObject in) {
        return new Printed(in.nullableText("items"), in.nullableText("professionalItems"));
    }

    private Link.Variant linkVariant(JsonObject in) {
        return new Link.Variant(items(in, "items"), items(in, "professionalItems"), in.nullableText("note"), reference(in));
    }

    private List<ItemId> items(JsonObject in, String key) {
        List<ItemId> items = in.ids(key, ITEM);
        names.referEach("", items, in, key);
        return items;
    }

    private List<KpiId> indicators(JsonObject in) {
        List<KpiId> indicators = in.ids("indicators", KPI);
        names.referEach("", indicators, in, "indicators");
        return indicators;
    }

    private ProcessModel processModel(JsonObject in) {
        List<ProcessModel.Step> steps = in.entries("steps", this::step);
        List<ProcessModel.Track> tracks = in.entries("tracks", this::track);
        List<ProcessModel.Loop> loops = in.entries("loops", this::loop);
        // before the type itself refuses an unknown step without knowing its place
        names.resolve();
        return new ProcessModel(in.text("title"), steps, tracks, loops, in.text("reading"), reference(in));
    }

    private ProcessModel.Step step(JsonObject in) {
        ProcessModel.Step step = new ProcessModel.Step(
                in.text("key"), in.text("name"), in.nullableConstant("track", COMPLEXITIES), in.nullableNumber("phase"));
        names.declare("step " + step.key(), in, "key");
        if (step.phase() != null) {
            names.refer("phase " + step.phase(), in, "phase");
        }
        return step;
    }

    private ProcessModel.Track track(JsonObject in) {
        ProcessModel.Track track = new ProcessModel.Track(
                in.constant("complexity", COMPLEXITIES), in.text("name"), in.texts("steps"));
        names.declare("track " + track.complexity(), in, "complexity");
        names.referEach("step ", track.steps(), in, "steps");
        return track;
    }

    private ProcessModel.Loop loop(JsonObject in) {
        ProcessModel.Loop loop = new ProcessModel.Loop(
                in.nullableConstant("track", COMPLEXITIES), in.text("from"), in.text("to"), in.text("name"));
        names.declareShared(loop.track() == null ? "loop" : "loop " + loop.track());
        names.refer("step " + loop.from(), in, "from");
        names.refer("step " + loop.to(), in, "to");
        return loop;
    }

    private Competence competence(JsonObject in) {
        Competence competence = new Competence(in.number("number"), in.text("name"), reference(in));
        names.declare("competence " + competence.number(), in, "number");
        return competence;
    }

    private List<Source.Erratum> errata(JsonObject root) {
        edition(root, edition);
        return root.entries("errata", this::erratum);
    }

    private Source.Erratum erratum(JsonObject in) {
        Source.Erratum erratum = new Source.Erratum(
                in.text("entry"), in.text("key"), in.letters("printed"), in.letters("reads"),
                in.constant("kind", Source.Erratum.Kind.values()), in.text("reason"));
        names.requireDeclared(erratum.entry(), in, "entry");
        if (erratum.printed().equals(erratum.reads())) {
            throw in.spot("reads").refuse("it reads as it is printed; say what it should read, or drop the erratum.");
        }
        return erratum;
    }

    private LifeDomain domainOf(JsonObject in) {
        int number = in.number("domain");
        names.requireDeclared("domain " + number, in, "domain");
        return Objects.requireNonNull(domains.get(number));
    }

    private ProcessModel.Phase phaseOf(JsonObject in) {
        int number = in.number("phase");
        names.requireDeclared("phase " + number, in, "phase");
        return Objects.requireNonNull(phases.get(number));
    }
}
