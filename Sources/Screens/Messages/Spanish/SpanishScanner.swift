// The page of the scanner, teaching codes, and what is wrong with a code.

extension Spanish {
    static let scanner = """
        = Scanner
        Escáner
        = Shows what the scanner sends, byte by byte, and sets it up with the calibration label.
        Muestra lo que envía el escáner, byte por byte, y lo configura con la etiqueta de calibración.
        = SCANNER
        ESCÁNER
        = Scan anything
        Escanee algo
        = It is only shown here. The label of 'dockline sheet calibration', read twice, sets this up.
        Solo se muestra aquí. La etiqueta de 'dockline sheet calibration', leída dos veces, lo configura.
        = set-up: label twice
        configura: 2 veces
        = Profile:
        Perfil:
        = end mark %1
        marca final %1
        = (%1 ms of silence)
        (%1 ms de silencio)
        = prefix %1
        prefijo %1
        = GS
        GS
        = separator
        separador
        = keyboard %1
        teclado %1
        = with Caps Lock
        con Bloq Mayús
        = gaps up to %1 ms
        pausas hasta %1 ms
        = , AIM identifier %1
        , identificador AIM %1
        = , no AIM identifier
        , sin identificador AIM
        = separator GS
        separador GS
        = separator lost
        separador perdido
        = The profile fits
        El perfil encaja
        = nothing to change
        nada que cambiar
        = Scan it once more
        Escanee otra vez
        = Found: %1 The same label again keeps it.
        Hallado: %1 La misma etiqueta otra vez lo guarda.
        = that keeps it
        eso lo guarda
        = Better still is what is advised above.
        Mejor aún es lo aconsejado arriba.
        = Profile kept
        Perfil guardado
        = %1 reads its scanner by it from now on.%2
        %1 lee su escáner así desde ahora.%2
        = in force now
        vale desde ahora
        = No end mark: scan the setting 'suffix Enter (CR)' in its manual.
        Sin marca final: escanee el ajuste 'suffix Enter (CR)' de su manual.
        = Strange end mark: scan the setting 'suffix Enter (CR)' in its manual.
        Marca final extraña: escanee el ajuste 'suffix Enter (CR)' de su manual.
        = Lot and serial run together: scan 'transmit FNC1 as GS (ASCII 29)' in its manual.
        Lote y serie se juntan: escanee 'transmit FNC1 as GS (ASCII 29)' de su manual.
        = Codes cannot tell their kind: scan 'transmit AIM identifier' in its manual.
        Los códigos no dicen su tipo: escanee 'transmit AIM identifier' de su manual.
        = Caps Lock is on: press it, then scan the label again.
        Bloq Mayús activado: púlselo, luego escanee la etiqueta otra vez.
        = Foreign keyboard: scan the scanner's keyboard country, or set this computer's to US.
        Teclado extraño: escanee el país de teclado del escáner, o ponga este equipo en US.
        = scanned double
        escaneado doble
        = scanned
        escaneado
        = typed
        escrito
        = pasted
        pegado
        = not a scan:
        no es escaneo:
        = no end mark
        sin marca final
        = byte
        byte
        = bytes
        bytes
        = %1, %2, gaps %3 to %4 ms
        %1, %2, pausas de %3 a %4 ms
        = the calibration label
        la etiqueta de calibración
        = command %1
        comando %1
        = GTIN %1
        GTIN %1
        = SSCC %1
        SSCC %1
        = text %1
        texto %1
        = Byte %1: %2
        Byte %1: %2
        = %1 scans were not taken.
        %1 escaneos no se tomaron.
        = Look, scan again
        Mire y escanee
        = %1 came before this step was shown.%2 Now: %3.
        %1 llegó antes de mostrarse este paso.%2 Ahora: %3.
        = Once more
        Otra vez
        = %1 was typed and %2 scanned behind it. Neither was taken: end what you type with Enter.
        Se escribió %1 y se escaneó %2 detrás. Ninguno se tomó: termine lo que escribe con Enter.
        = typed and scanned
        escrito y escaneado
        = More scans came at once than a station keeps. The last ones were not taken.
        Llegaron más escaneos de los que guarda una estación. Los últimos no se tomaron.
        = too many at once
        demasiados a la vez
        = Scan this off the screen
        Escanéelo de la pantalla
        = No symbol
        Sin símbolo
        = Symbols need libzint (Debian: libzint2.11). The text can be typed.
        Los símbolos necesitan libzint (Debian: libzint2.11). El texto se puede escribir.
        = type the text
        escriba el texto
        = No room for it
        No hay sitio
        = A symbol needs a larger window and block characters. The text can be typed.
        Un símbolo necesita una ventana mayor y caracteres de bloque. El texto se puede escribir.
        = Teach
        Enseña
        = Teaches the site the code that nobody knew: its item, its units, and a second badge.
        Enseña al almacén el código que nadie conocía: su artículo, sus piezas y un segundo gafete.
        = no unknown code
        ningún código nuevo
        = TEACH A CODE
        ENSEÑAR CÓDIGO
        = Nobody here knows this code. Say what it is; somebody else's badge confirms it.
        Nadie aquí conoce este código. Diga qué es; el gafete de otra persona lo confirma.
        = for each scan
        por cada escaneo
        = the item: another code of it, or its SKU
        el artículo: otro código suyo, o su SKU
        = how many units one scan of it stands for
        cuántas piezas vale un escaneo
        = the badge of somebody else who has seen it
        el gafete de otra persona que lo ha visto
        = scan another code of the item, or type its SKU
        escanee otro código del artículo, o escriba su SKU
        = type how many units it stands for, 1 for a single one
        escriba cuántas piezas vale, 1 para una sola
        = scan the badge of somebody else
        gafete de otra persona
        = %1 is no number of units. Expected: 1 to %2, 1 for a single unit.
        %1 no es un número de piezas. Se esperaba: 1 a %2, 1 para una sola.
        = a number is needed
        hace falta un número
        = Learned
        Aprendido
        = %1 is %2 × %3. It can be scanned now.
        %1 es %2 × %3. Ya se puede escanear.
        = it can be scanned
        ya se puede escanear
        = Cannot be taught
        No se enseña
        = %1 would be taken for a number or a command.
        %1 se tomaría por un número o un comando.
        = reads as a number
        se lee como número
        = It is known now
        Ya se conoce
        = %1 is %2 already. Close with Esc and scan it.
        %1 ya es %2. Cierre con Esc y escanéelo.
        = close with Esc
        cierre con Esc
        = Scan its item
        Escanee artículo
        = %1 is no item. Expected: a code that is known, or a SKU.
        %1 no es un artículo. Se esperaba: un código conocido, o un SKU.
        = Type its SKU
        Escriba su SKU
        = %1 can be %2.
        %1 puede ser %2.
        = Scan a badge
        Escanee un gafete
        = Nobody here has the badge %1. Expected: somebody else's badge.
        Nadie aquí tiene el gafete %1. Se esperaba: el gafete de otra persona.
        = Ask somebody else
        Pida a otro
        = This is your own badge. Expected: the badge of a second person.
        Este es su propio gafete. Se esperaba: el de una segunda persona.
        = that is your badge
        ese es su gafete
        = No application identifier of GS1 begins here.
        Aquí no empieza ningún identificador de aplicación GS1.
        = An application identifier must begin here; a separator or another character stands here.
        Aquí debe empezar un identificador de aplicación; hay un separador u otro carácter.
        = The value has %1; at least %2 are needed.
        El valor tiene %1; hacen falta al menos %2.
        = The value has %1; at most %2 are allowed.
        El valor tiene %1; se admiten %2 como máximo.
        = This character is not allowed; expected %1.
        Este carácter no se admite; se esperaba %1.
        = The identifier is here twice, with different values.
        El identificador está dos veces, con valores distintos.
        = There is no text; expected a code.
        No hay texto; se esperaba un código.
        = Nothing follows; application identifiers and their values were expected.
        No sigue nada; se esperaban identificadores de aplicación y sus valores.
        = The check digit is wrong; expected %1.
        El dígito de control es erróneo; se esperaba %1.
        = Behind ]E0 stand 13 digits, a UPC with 0 in front; behind ]E4 8, behind ]E3 an add-on of 2 or 5 more; \
        here are %1.
        Tras ]E0 van 13 dígitos, un UPC con 0 delante; tras ]E4 8, tras ]E3 un añadido de 2 o 5 más; aquí hay %1.
        = The bracket begins no AIM identifier; expected a letter behind it, then a digit or A to F, as in ]C1.
        El corchete no inicia un identificador AIM; se esperaba una letra detrás, luego un dígito o A a F, como en \
        ]C1.
        = This is no EPC of the schemes sgtin, sscc or grai: a part is missing, too long, or out of its range.
        No es un EPC de los esquemas sgtin, sscc o grai: falta una parte, es muy larga o está fuera de rango.
        = character
        carácter
        = characters
        caracteres
        = The check digit is wrong.
        El dígito de control es erróneo.
        = The check digit is %1; the digits before it make %2.
        El dígito de control es %1; los dígitos anteriores dan %2.
        = a digit
        un dígito
        = a letter A to Z or a to z, a digit, or one of ! " % & ' ( ) * + , - . / : ; < = > ? _
        una letra A a Z o a a z, un dígito o uno de ! " % & ' ( ) * + , - . / : ; < = > ? _
        = a capital letter, a digit, or one of # - /
        una mayúscula, un dígito o uno de # - /
        = a letter, a digit, - or _, and at the end = to fill up to a multiple of three
        una letra, un dígito, - o _, y al final = para completar un múltiplo de tres
        = The scheme mixes small and capital letters; expected https or HTTPS.
        El esquema mezcla mayúsculas y minúsculas; se esperaba https o HTTPS.
        = The web address holds no GS1 key; expected a key and its value in its path, as in https://id.gs1.org/01/…
        La dirección web no tiene clave GS1; se esperaba una clave y su valor en la ruta, como en \
        https://id.gs1.org/01/…
        = The URI names no host; expected one behind the two slashes, as in https://id.gs1.org/01/…
        La URI no nombra servidor; se esperaba uno tras las dos barras, como en https://id.gs1.org/01/…
        = This character cannot stand in a host name; expected letters, digits, . - or :
        Este carácter no puede estar en un nombre de servidor; se esperaban letras, dígitos, . - o :
        = This character cannot stand in a URI; expected its percent-encoded form.
        Este carácter no puede estar en una URI; se esperaba su forma codificada con %.
        = A value is missing here; every identifier in the path needs one, and no slash ends the path.
        Aquí falta un valor; cada identificador de la ruta necesita uno, y ninguna barra termina la ruta.
        = This identifier may not follow here in the path; expected the key's qualifiers, each once, in order.
        Este identificador no puede seguir aquí en la ruta; se esperaban los calificadores de la clave, una vez y \
        en orden.
        = This identifier may not stand in the query of a Digital Link.
        Este identificador no puede estar en la consulta de un Digital Link.
        = This identifier stands in the query; expected in the path, as a qualifier of the key.
        Este identificador está en la consulta; se esperaba en la ruta, como calificador de la clave.
        = This identifier is in the URI already; expected once.
        Este identificador ya está en la URI; se esperaba una vez.
        = The last two characters do not check the others; one of them was misread or mistyped.
        Los dos últimos caracteres no comprueban los demás; uno se leyó o escribió mal.
        = The value must begin with a GS1 company prefix; its first four characters must be digits.
        El valor debe empezar con un prefijo de empresa GS1; sus cuatro primeros caracteres deben ser dígitos.
        = The six digits are no day of the calendar; expected year, month 01 to 12, day 01 to the month's last.
        Los seis dígitos no son un día del calendario; se esperaba año, mes 01 a 12, día 01 al último del mes.
        = The six digits are no date; expected year, month 01 to 12, day 00 for the whole month or a day of it.
        Los seis dígitos no son una fecha; se esperaba año, mes 01 a 12, día 00 para todo el mes o un día de él.
        = The eight digits are no day of the calendar; expected year, month and day.
        Los ocho dígitos no son un día del calendario; se esperaba año, mes y día.
        = The hour must be 00 to 23.
        La hora debe ser 00 a 23.
        = The minute must be 00 to 59.
        El minuto debe ser 00 a 59.
        = The second must be 00 to 59.
        El segundo debe ser 00 a 59.
        = The four digits are no time of day; expected 0000 to 2359.
        Los cuatro dígitos no son una hora; se esperaba 0000 a 2359.
        = The piece must be 01 up to the total, which comes behind it.
        La pieza debe ser 01 hasta el total, que va detrás.
        = The number must not be zero.
        El número no debe ser cero.
        = The digit must be 0.
        El dígito debe ser 0.
        = The number must not begin with 0.
        El número no debe empezar con 0.
        = The value must hold a character that is no digit.
        El valor debe tener un carácter que no sea dígito.
        = The digit must be 0 for no or 1 for yes.
        El dígito debe ser 0 para no o 1 para sí.
        = The winding direction must be 0, 1 or 9.
        El sentido de enrollado debe ser 0, 1 o 9.
        = The digit must be 0, 1, 2 or 9, as ISO 5218 has it.
        El dígito debe ser 0, 1, 2 o 9, como dice ISO 5218.
        = The character must be a hyphen, for below zero, or be left out.
        El carácter debe ser un guion, para bajo cero, o faltar.
        = The latitude must be 0000000000 to 1800000000.
        La latitud debe ser 0000000000 a 1800000000.
        = The longitude must be 0000000000 to 3600000000.
        La longitud debe ser 0000000000 a 3600000000.
        = A percent sign must have two hexadecimal digits behind it.
        Un signo de porcentaje debe llevar dos dígitos hexadecimales detrás.
        = This is no IBAN: the country, a character, the length or the two check digits are wrong.
        No es un IBAN: el país, un carácter, el largo o los dos dígitos de control son erróneos.
        = The importer index must be a letter, a digit, - or _.
        El índice del importador debe ser una letra, un dígito, - o _.
        = The AIDC media type must be 01 to 10 or 80 to 99.
        El tipo de medio AIDC debe ser 01 a 10 u 80 a 99.
        = This is no package type of the GS1 code list.
        No es un tipo de envase de la lista de códigos GS1.
        = This is no country number of ISO 3166.
        No es un número de país de ISO 3166.
        = This is no country number of ISO 3166, and not 999 for several.
        No es un número de país de ISO 3166, ni 999 para varios.
        = These are no country letters of ISO 3166.
        No son letras de país de ISO 3166.
        = This is no currency number of ISO 4217.
        No es un número de moneda de ISO 4217.
        = This is no North American coupon code: a field is missing, too long or out of its range.
        No es un cupón norteamericano: un campo falta, es muy largo o está fuera de rango.
        = This is no coupon of a positive offer file: a field is missing, too long or out of its range.
        No es un cupón de un archivo de ofertas: un campo falta, es muy largo o está fuera de rango.
        = The birth sequence must be like 1/2: the place, a slash, the total, each 1 to 9.
        El orden de nacimiento debe ser como 1/2: el lugar, una barra, el total, cada uno de 1 a 9.
        """
}
