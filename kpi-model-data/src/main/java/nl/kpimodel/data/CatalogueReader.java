package nl.kpimodel.data;

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
import nl.kpimodel.core.Definition;
import nl.kpimodel.core.DefinitionStatus;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.Emphasis;
import nl.kpimodel.core.Erratum;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.IntendedEffectId;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.KpiKind;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LayerIntroduction;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.LinkRow;
import nl.kpimodel.core.LinkVariant;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.ProcessPhase;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.QuestionnaireItem;
import nl.kpimodel.core.QuestionnaireText;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.SourceReference;
import nl.kpimodel.core.TextVariant;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code catalogue.json} with, if there is one, its {@code errata.json}. The format is that of {@code catalogue.schema.json}; what a
 * schema cannot say is refused here: an id that stands twice, a reference to nothing, parts that contradict the id.
 *
 * <p>Life domains and phases are read first, whatever the order of the keys, because other entries hold them.
 */
final class CatalogueReader {
    private static final Questionnaire[] QUESTIONNAIRES = Questionnaire.values();
    private static final DefinitionStatus[] STATUSES = DefinitionStatus.values();
    private static final Complexity[] COMPLEXITIES = Complexity.values();
    private static final KpiKind[] KINDS = KpiKind.values();

    private final Edition edition;
    private final Names names = new Names();
    private final Map<Integer, LifeDomain> domains = new HashMap<>();
    private final Map<Integer, ProcessPhase> phases = new HashMap<>();

    private CatalogueReader(Edition edition) {
        this.edition = edition;
    }

    /** Reads the catalogue of any edition. */
    static KpiCatalogue read(JsonFile catalogue, @Nullable JsonFile errata) {
        Entry root = JsonReading.read(catalogue);
        return new CatalogueReader(root.id("edition", Edition::ofKey)).catalogue(root, errata);
    }

    /** Reads the catalogue of one edition; that of another is refused. */
    static KpiCatalogue read(JsonFile catalogue, @Nullable JsonFile errata, Edition edition) {
        Entry root = JsonReading.read(catalogue);
        requireEdition(root, edition);
        return new CatalogueReader(edition).catalogue(root, errata);
    }

    private static void requireEdition(Entry root, Edition expected) {
        Edition found = root.id("edition", Edition::ofKey);
        if (found != expected) {
            throw root.spot("edition").refuse("the file is of edition " + found + ", where edition " + expected
                    + " belongs; put it where its edition belongs.");
        }
    }

    private KpiCatalogue catalogue(Entry root, @Nullable JsonFile errata) {
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
                .questionnaires(root.entries("questionnaires", this::questionnaire))
                .items(root.entries("items", this::item))
                .links(root.entries("links", this::link));
        Entry process = root.entryOrNull("processModel");
        if (process != null) {
            catalogue.processModel(processModel(process));
        }
        catalogue.competences(root.entries("competences", this::competence));
        root.end();
        names.resolve();
        if (errata != null) {
            catalogue.errata(errata(JsonReading.read(errata)));
        }
        return root.make(catalogue::build);
    }

    private Source source(Entry in) {
        Source source = in.make(() -> new Source(in.text("key"), in.text("file"), in.text("title")));
        names.declare("source " + source.key(), in.spot("key"));
        return source;
    }

    private SourceReference reference(Entry owner) {
        Entry in = owner.entry("source");
        SourceReference reference = in.make(() -> new SourceReference(in.text("key"), in.text("place")));
        names.refer("source " + reference.key(), in.spot("key"));
        return reference;
    }

    private LifeDomain domain(Entry in) {
        LifeDomain domain = in.make(() -> new LifeDomain(
                in.number("number"), in.text("name"), in.texts("subthemes"), in.optionalText("desiredEffect"), reference(in)));
        names.declare("domain " + domain.number(), in.spot("number"));
        domains.put(domain.number(), domain);
        return domain;
    }

    private ProcessPhase phase(Entry in) {
        ProcessPhase phase = in.make(() -> new ProcessPhase(in.number("number"), in.text("name"), complexity(in), reference(in)));
        names.declare("phase " + phase.number(), in.spot("number"));
        phases.put(phase.number(), phase);
        return phase;
    }

    private static Set<Complexity> complexity(Entry in) {
        List<Complexity> listed = in.constants("complexity", COMPLEXITIES);
        Set<Complexity> complexity = listed.isEmpty() ? Set.of() : EnumSet.copyOf(listed);
        if (!listed.equals(List.copyOf(complexity))) {
            throw in.spot("complexity").refuse(listed + " should be written " + complexity + ".");
        }
        return complexity;
    }

    private LayerIntroduction layer(Entry in) {
        LayerIntroduction layer = in.make(() -> new LayerIntroduction(
                in.constant("layer", Layer.values()), in.text("name"), in.textOrNull("introduction"), reference(in)));
        names.declare("layer " + layer.layer(), in.spot("layer"));
        return layer;
    }

    private IntendedEffect intendedEffect(Entry in) {
        IntendedEffect effect = in.make(() -> new IntendedEffect(
                in.id("id", IntendedEffectId::parse), domainOf(in), in.text("text"), in.entries("variants", this::textVariant), reference(in)));
        names.declare(effect.id().toString(), in.spot("id"));
        return effect;
    }

    private TextVariant textVariant(Entry in) {
        return in.make(() -> new TextVariant(in.text("text"), reference(in)));
    }

    private ImpactKpi impactKpi(Entry in) {
        return in.make(() -> {
            IntendedEffectId effect = in.idOrNull("intendedEffect", IntendedEffectId::parse);
            if (effect != null) {
                names.refer(effect.toString(), in.spot("intendedEffect"));
            }
            return defined(ImpactKpi.builder(), in).domain(domainOf(in)).intendedEffect(effect).build();
        });
    }

    private EffectIndicator effectIndicator(Entry in) {
        return in.make(() -> identified(EffectIndicator.builder(), in)
                .text(in.text("text"))
                .domain(domainOf(in))
                .parts(in.texts("parts"))
                .build());
    }

    private ActivityKpi activityKpi(Entry in) {
        return in.make(() -> defined(ActivityKpi.builder(), in)
                .phase(phaseOf(in))
                .alsoListed(in.entries("alsoListed", this::listing))
                .build());
    }

    private ActivityKpi.Listing listing(Entry in) {
        return in.make(() -> new ActivityKpi.Listing(phaseOf(in), in.constant("kind", KINDS)));
    }

    private QualityKpi qualityKpi(Entry in) {
        return in.make(() -> defined(QualityKpi.builder(), in).additional(in.textOrNull("additional")).build());
    }

    /** What all KPIs have that the format gives a name and a definition of its own. */
    private <B extends Kpi.Builder<B>> B defined(B builder, Entry in) {
        return identified(builder, in)
                .name(in.text("name"))
                .definition(new Definition(
                        in.textOrNull("definition"), in.constant("definitionStatus", STATUSES), in.textOrNull("definitionNote")))
                .emphasis(emphasis(in))
                .kind(in.constantOrNull("kind", KINDS))
                .idAssigned(in.flag("idAssigned"));
    }

    private <B extends Kpi.Builder<B>> B identified(B builder, Entry in) {
        KpiId id = in.id("id", KpiId::parse);
        names.declare(id.toString(), in.spot("id"));
        return builder.id(id).edition(edition).source(reference(in));
    }

    private Emphasis emphasis(Entry in) {
        Boolean emphasised = in.flagOrNull("emphasised");
        String source = in.textOrNull("emphasisSource");
        if (source != null) {
            names.refer("source " + source, in.spot("emphasisSource"));
        }
        Emphasis.Degree degree = emphasised == null ? Emphasis.Degree.UNKNOWN : emphasised ? Emphasis.Degree.YES : Emphasis.Degree.NO;
        return new Emphasis(degree, source);
    }

    private QuestionnaireText questionnaire(Entry in) {
        QuestionnaireText text = in.make(() -> new QuestionnaireText(
                in.constant("kind", QUESTIONNAIRES), in.text("name"), in.textOrNull("stem"), reference(in)));
        names.declare("questionnaire " + text.questionnaire(), in.spot("kind"));
        return text;
    }

    private QuestionnaireItem item(Entry in) {
        return in.make(() -> {
            ItemId id = in.id("id", ItemId::parse);
            names.declare(id.toString(), in.spot("id"));
            requireSame(in, "questionnaire", in.constant("questionnaire", QUESTIONNAIRES), id.questionnaire(), id);
            requireSame(in, "section", in.textOrNull("section"), sectionOf(id), id);
            return new QuestionnaireItem(id, domainOf(in), in.textOrNull("sectionTitle"), in.textOrNull("text"), reference(in));
        });
    }

    /** The section as the files write it: participants' items alone have one. */
    static @Nullable String sectionOf(ItemId id) {
        return id.questionnaire() == Questionnaire.PARTICIPANT ? id.section() : null;
    }

    private static void requireSame(Entry in, String key, @Nullable Object written, @Nullable Object implied, ItemId id) {
        if (!Objects.equals(written, implied)) {
            throw in.spot(key).refuse(written + " contradicts the id " + id + ", which says " + implied + "; mend one of the two.");
        }
    }

    private LinkRow link(Entry in) {
        LinkRow row = in.make(() -> {
            Entry printed = in.entry("printed");
            LinkRow made = new LinkRow(
                    in.id("impact", KpiId::parse),
                    references(in, "indicators", KpiId::parse),
                    references(in, "items", ItemId::parse),
                    references(in, "professionalItems", ItemId::parse),
                    printed.textOrNull("items"),
                    printed.textOrNull("professionalItems"),
                    in.textOrNull("note"),
                    in.entries("variants", this::linkVariant),
                    reference(in));
            printed.end();
            return made;
        });
        names.refer(row.impact().toString(), in.spot("impact"));
        names.declare("link " + row.impact(), in.spot("impact"));
        return row;
    }

    private LinkVariant linkVariant(Entry in) {
        return in.make(() -> new LinkVariant(
                references(in, "items", ItemId::parse),
                references(in, "professionalItems", ItemId::parse),
                in.textOrNull("note"),
                reference(in)));
    }

    private <T> List<T> references(Entry in, String key, Function<String, T> parse) {
        List<T> ids = in.ids(key, parse);
        for (int i = 0; i < ids.size(); i++) {
            names.refer(ids.get(i).toString(), in.spot(key, i));
        }
        return ids;
    }

    private ProcessModel processModel(Entry in) {
        return in.make(() -> new ProcessModel(
                in.text("title"),
                in.entries("steps", this::step),
                in.entries("tracks", this::track),
                in.entries("loops", this::loop),
                in.text("reading"),
                reference(in)));
    }

    private ProcessModel.Step step(Entry in) {
        ProcessModel.Step step = in.make(() -> new ProcessModel.Step(
                in.text("key"), in.text("name"), in.constantOrNull("track", COMPLEXITIES), in.numberOrNull("phase")));
        names.declare("step " + step.key(), in.spot("key"));
        if (step.phase() != null) {
            names.refer("phase " + step.phase(), in.spot("phase"));
        }
        return step;
    }

    private ProcessModel.Track track(Entry in) {
        ProcessModel.Track track = in.make(() -> new ProcessModel.Track(
                in.constant("complexity", COMPLEXITIES), in.text("name"), in.texts("steps")));
        names.declare("track " + track.complexity(), in.spot("complexity"));
        for (int i = 0; i < track.steps().size(); i++) {
            names.refer("step " + track.steps().get(i), in.spot("steps", i));
        }
        return track;
    }

    private ProcessModel.Loop loop(Entry in) {
        ProcessModel.Loop loop = in.make(() -> new ProcessModel.Loop(
                in.constantOrNull("track", COMPLEXITIES), in.text("from"), in.text("to"), in.text("name")));
        names.declareShared(loop.track() == null ? "loop" : "loop " + loop.track());
        names.refer("step " + loop.from(), in.spot("from"));
        names.refer("step " + loop.to(), in.spot("to"));
        return loop;
    }

    private Competence competence(Entry in) {
        Competence competence = in.make(() -> new Competence(in.number("number"), in.text("name"), reference(in)));
        names.declare("competence " + competence.number(), in.spot("number"));
        return competence;
    }

    private List<Erratum> errata(Entry root) {
        requireEdition(root, edition);
        List<Erratum> errata = root.entries("errata", this::erratum);
        root.end();
        return errata;
    }

    private Erratum erratum(Entry in) {
        Erratum erratum = in.make(() -> new Erratum(
                in.text("entry"), in.text("key"), in.letters("printed"), in.letters("reads"),
                in.constant("kind", Erratum.Kind.values()), in.text("reason")));
        names.requireDeclared(erratum.entry(), in.spot("entry"));
        if (erratum.printed().equals(erratum.reads())) {
            throw in.spot("reads").refuse("it reads as it is printed; say what it should read, or drop the erratum.");
        }
        return erratum;
    }

    private LifeDomain domainOf(Entry in) {
        int number = in.number("domain");
        names.requireDeclared("domain " + number, in.spot("domain"));
        return Objects.requireNonNull(domains.get(number));
    }

    private ProcessPhase phaseOf(Entry in) {
        int number = in.number("phase");
        names.requireDeclared("phase " + number, in.spot("phase"));
        return Objects.requireNonNull(phases.get(number));
    }
}
