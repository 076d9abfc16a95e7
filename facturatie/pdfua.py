"""PDF/UA-1 beside PDF/A-3a: WeasyPrint says only one of them, while what it makes satisfies both.

ISO 14289-1, clause 5, asks for the number of the part in the XMP metadata; ISO 19005-3, clause 6.6.2.3, for a
description of any schema that it does not know itself. `xmp_metadata` of WeasyPrint would put them in a second
rdf:RDF, which PDF/UA refuses.
"""

from collections.abc import Callable

from weasyprint.document import DocumentMetadata

EINDE = b"</rdf:RDF>"
PDFUA_1 = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that this document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def meld_pdfua(metadata: DocumentMetadata) -> None:
    """Have the metadata of this document say PDF/UA-1 too."""
    metadata.generate_rdf_metadata = _met_pdfua(metadata.generate_rdf_metadata)


def _met_pdfua(maak: Callable[..., bytes]) -> Callable[..., bytes]:
    def rdf(*args: object) -> bytes:
        return maak(*args).replace(EINDE, PDFUA_1 + EINDE)

    return rdf
