// What was just done while picking, and the rules of services.

extension Spanish {
    static let pick = """
        = %1 has %2 to spare%3. Scan it again to take them.
        %1 tiene %2 de sobra%3. Escanéelo otra vez para tomarlas.
        = %1, has %2
        %1, tiene %2
        = Here is %1, %2 to spare. Scan it again to take it instead.
        Aquí hay %1, %2 de sobra. Escanéelo otra vez para tomarlo en su lugar.
        = Give %1 again
        Diga %1 otra vez
        = %1 works on tour %2 at %3. Type or scan %4 again to take it over.
        %1 trabaja en el recorrido %2 en %3. Escriba o escanee %4 otra vez para tomarlo.
        = %1 is not where the units came from. Scan it again to put them here.
        %1 no es de donde vinieron las piezas. Escanéelo otra vez para dejarlas aquí.
        = %1 instead
        Mejor %1
        = of %1
        de %1
        = It was the last line
        Era la última línea
        = . It was the last line
        . Era la última línea
        = Item is right
        Artículo correcto
        = Lot is right
        Lote correcto
        = %1 of %2
        %1 de %2
        = in the hand
        en la mano
        = %1 back in %2
        %1 de vuelta en %2
        = Short %1
        Faltan %1
        = Take an empty tote
        Tome cesta vacía
        = %1 is full and stands aside
        %1 está llena y queda aparte
        = Skipped
        Omitida
        = the line comes last now
        la línea va al final ahora
        = %1 from %2
        %1 de %2
        = instead
        en su lugar
        = (by hand)
        (a mano)
        = Place is right
        Ubicación correcta
        = is the right place
        es la ubicación correcta
        = Tote is right
        Cesta correcta
        = is the right tote
        es la cesta correcta
        = in the hand, serial %1
        en la mano, serie %1
        = %1 in %2
        %1 en %2
        = %1 is empty
        %1 está vacía
        = %1 seen in %2
        %1 vistas en %2
        = where the records say none: a count is queued
        donde los registros dicen que no hay: recuento en cola
        = it
        lo
        = Put %1 in %2
        Ponga %1 en %2
        = %1, take another
        %1, tome otra
        = %1 of %2 in the hand
        %1 de %2 en la mano
        = Undone: %1
        Deshecho: %1
        = Fetch %1 again
        Traiga %1 otra vez
        = From %1: %2
        De %1: %2
        = from %1
        de %1
        = Take %1 out of %2
        Saque %1 de %2
        = again. %1, %2
        otra vez. %1, %2
        = Scan it again
        Escanéelo otra vez
        = Look again whether it is empty
        Mire otra vez si está vacía
        = The line is open again
        La línea está abierta otra vez
        = The full tote goes on the cart again
        La cesta llena vuelve al carro
        = The line is in its turn again
        La línea vuelve a su turno
        = Back to %1
        De vuelta a %1
        = The first place again
        La primera ubicación otra vez
        = Go on with the step that is shown
        Siga con el paso que se muestra
        = place
        ubicación
        = quantity
        cantidad
        = tote
        cesta
        = put-back
        devolver
        = empty?
        ¿vacía?
        = short
        falta
        = damaged
        dañado
        = tote full
        cesta llena
        = skip
        omitir
        = other stock
        otra existencia
        = last step
        último paso
        = rest of the lot in %1 held
        resto del lote en %1 bloqueado
        = rest of the item in %1 held
        resto del artículo en %1 bloqueado
        = %1 held
        %1 bloqueado
        = count of %1 queued
        recuento de %1 en cola
        = %1 of this place
        %1 de esta ubicación
        = %1 found in %2
        %1 halladas en %2
        = (next stop)
        (próxima parada)
        = %1 the order goes without
        %1 sin las que va el pedido
        = nothing else changes
        nada más cambia
        = %1 not to be had
        %1 no se consiguen
        = %1 found elsewhere
        %1 halladas en otro sitio
        = %1 found, %2 not
        %1 halladas, %2 no
        = Looking
        Buscando
        = what would follow
        qué pasaría
        = Nothing changes
        Nada cambia
        = short %1
        faltan %1
        = %1 damaged
        %1 dañadas
        = by hand
        a mano
        = goes on
        sigue
        = take another here
        tome otra aquí
        = take an empty tote
        tome una cesta vacía
        = on your word
        según su palabra
        = to the damaged tray,
        a la bandeja de dañados,
        = take another one from here
        tome otra de aquí
        = %1 stands aside, the next empty tote goes on
        %1 queda aparte, sigue la próxima cesta vacía
        = the tote is right on your word, recorded apart from scans
        la cesta es correcta según su palabra, anotado aparte de los escaneos
        = the place is right on your word, recorded apart from scans
        la ubicación es correcta según su palabra, anotado aparte de los escaneos
        = the item is right on your word, recorded apart from scans
        el artículo es correcto según su palabra, anotado aparte de los escaneos
        = the lot is right on your word, recorded apart from scans
        el lote es correcto según su palabra, anotado aparte de los escaneos
        = %1 counted on your word, recorded apart from scans
        %1 contadas según su palabra, anotado aparte de los escaneos
        = %1 is not about a service
        %1 no trata de un servicio
        = It takes none of the boxes here.
        No admite ninguno de los envases de aquí.
        = It takes %1.
        Admite %1.
        = Take another box
        Tome otro envase
        = no box for it
        ningún envase sirve
        = takes
        admite
        = Take %1 g out
        Saque %1 g
        = %1 g; %2 takes %3 g. Take units out with F11, then F4: they go into the next one.
        %1 g; %2 admite %3 g. Saque piezas con F11, luego F4: van en el siguiente.
        = %1 g, max %2 g
        %1 g, máx %2 g
        = No label until the office changes it.
        Sin etiqueta hasta que la oficina lo cambie.
        = No label until it has another service.
        Sin etiqueta hasta que tenga otro servicio.
        = No label until it is in another one.
        Sin etiqueta hasta que esté en otro.
        = %1 TAKES NO HAZMAT
        %1 NO ADMITE PELIGROSOS
        = %1 DOES NOT GO TO %2
        %1 NO VA A %2
        = COD %1, %2 TAKES %3
        COBRO %1, %2 ADMITE %3
        = %1 DOES NOT TAKE %2
        %1 NO ADMITE %2
        = %1 g, %2 TAKES %3 g
        %1 g, %2 ADMITE %3 g
        = : no label
        : sin etiqueta
        = %1 goes to %2, not to %3.
        %1 va a %2, no a %3.
        = %1 F8 goes back to the units; scan another box there.
        %1 F8 vuelve a las piezas; escanee otro envase allí.
        = %1 The office changes %2 (dockline import orders) or the rule (dockline import services).
        %1 La oficina cambia %2 (dockline import orders) o la regla (dockline import services).
        = Hazmat not taken
        Peligroso no va
        = Not served there
        No llega allí
        = COD over the cap
        Cobro excedido
        = Too heavy for it
        Muy pesado
        = %1 takes no dangerous goods.
        %1 no admite mercancía peligrosa.
        = %1 does not go to %2.
        %1 no va a %2.
        = %1 collects no cash; %2 is to be collected.
        %1 no cobra; hay que cobrar %2.
        = %1 is to be collected; %2 takes %3.
        Hay que cobrar %1; %2 admite %3.
        = %1 does not take %2.
        %1 no admite %2.
        = %1 is %2 mm long; %3 takes %4 mm.
        %1 mide %2 mm de largo; %3 admite %4 mm.
        = %1 has %2 mm length + girth; %3 takes %4 mm.
        %1 tiene %2 mm de largo + contorno; %3 admite %4 mm.
        = %1 g; %2 takes %3 g.
        %1 g; %2 admite %3 g.
        = The office changes the order, then Enter.
        La oficina cambia el pedido, luego Enter.
        = The office changes the service, then Enter.
        La oficina cambia el servicio, luego Enter.
        = F8 goes back; scan another.
        F8 vuelve; escanee otro.
        = not by %1
        no con %1
        = %1, max %2
        %1, máx %2
        """
}
