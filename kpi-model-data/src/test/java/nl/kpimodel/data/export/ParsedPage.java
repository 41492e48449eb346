package nl.kpimodel.data.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as an XML parser reads it. A page that is not well-formed is refused. */
final class ParsedPage {
    private final String source;
    private final Element root;

    ParsedPage(String source) {
        this.source = source;
        try {
            this.root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(source))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException notWellFormed) {
            throw new IllegalArgumentException("The page is not well-formed XML", notWellFormed);
        }
    }

    String source() {
        return source;
    }

    Element root() {
        return root;
    }

    /** Returns all values of an attribute, in the order of the page. */
    List<String> attributes(String name) {
        return all(root, "*").stream().filter(element -> element.hasAttribute(name)).map(element -> element.getAttribute(name)).toList();
    }

    Element element(String id) {
        return all(root, "*").stream().filter(element -> element.getAttribute("id").equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("No element has the id " + id));
    }

    static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Element first(Element within, String name) {
        return all(within, name).get(0);
    }

    static Element withClass(Element within, String name) {
        return all(within, "*").stream().filter(element -> List.of(element.getAttribute("class").split(" ")).contains(name)).findFirst().orElseThrow();
    }

    static String text(Element element) {
        return element.getTextContent();
    }
}
