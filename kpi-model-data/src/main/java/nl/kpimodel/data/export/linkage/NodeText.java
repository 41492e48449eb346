package nl.kpimodel.data.export.linkage;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.DisplayText;

/** The texts of a catalogue on the nodes and links of its linkage, in the words of the model. */
public final class NodeText {
    private final KpiCatalogue catalogue;

    public NodeText(KpiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the whole name or text of a node; empty for an item whose text the sources do not give. */
    public Optional<String> whole(LinkageNode node) {
        if (node instanceof LinkageNode.Domain domain) {
            return catalogue.findDomain(domain.number()).map(LifeDomain::name);
        }
        if (node instanceof LinkageNode.Effect effect) {
            return Optional.of(catalogue.requireIntendedEffect(effect.id()).text());
        }
        if (node instanceof LinkageNode.Impact impact) {
            return Optional.of(name(impact.id()));
        }
        if (node instanceof LinkageNode.Indicator indicator) {
            return Optional.of(name(indicator.id()));
        }
        return catalogue.findItem(((LinkageNode.Item) node).id()).flatMap(Questionnaire.Item::asText);
    }

    private String name(KpiId id) {
        return catalogue.require(id) instanceof EffectIndicator indicator ? indicator.text() : catalogue.require(id).name();
    }

    /** Returns the first line of the text of a node, safe for a picture: without control characters and bidirectional marks. */
    Optional<String> firstLine(LinkageNode node) {
        return whole(node).map(text -> plain(text.lines().findFirst().orElse("")));
    }

    private static String plain(String text) {
        return DisplayText.line(text, Integer.MAX_VALUE);
    }

    /** Returns the note on other readings that contradict a link; empty if the sources agree. */
    Optional<String> dissent(Link link) {
        String places = link.variants().stream().map(variant -> variant.source().toString()).distinct().collect(Collectors.joining("; "));
        return switch (link.agreement()) {
            case AGREED -> Optional.empty();
            case DISPUTED -> Optional.of("niet in " + plain(places));
            case VARIANT_ONLY -> Optional.of("alleen in " + plain(places));
        };
    }
}
