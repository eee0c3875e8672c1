// Words of the bench.

extension Spanish {
    static let packLabels = """
        = Tours
        Rutas
        = Shows the tours that can be picked.
        Muestra los recorridos por surtir.
        = Shows the orders that wait at the packing benches.
        Muestra los pedidos que esperan en las mesas de empaque.
        = Reprint
        Reimprimir
        = Print
        Impr.
        = Prints a label again, with a reason: of the parcel labelled last, or of an order whose number was given.
        Imprime otra vez una etiqueta, con motivo: del último paquete etiquetado, o de un pedido cuyo número se dio.
        = Shows the lines, the parcels with box, weight and tracking, the address and the notes.
        Muestra las líneas, los paquetes con envase, peso y guía, la dirección y las notas.
        = Missing, damaged, not weighed, label again: choose a reason and see what follows before Enter.
        Falta, dañado, sin pesar, etiqueta otra vez: elija un motivo y vea lo que sigue antes de Enter.
        = Next parcel
        Otro paquete
        = Next
        Sigue
        = Closes this parcel; what is left goes into another one. So does the label FULL.
        Cierra este paquete; lo que queda va en otro. La etiqueta FULL hace lo mismo.
        = Take out
        Sacar
        = The next unit that is scanned leaves its parcel. Esc ends that.
        La próxima pieza escaneada deja su paquete. Esc lo termina.
        = Box layers
        Capas
        = Box
        Capas
        = Draws how the units lie in the box, layer by layer. Up shows the next higher one.
        Dibuja cómo van las piezas, capa por capa. Arriba muestra la siguiente más alta.
        = Takes back your last step on this order.
        Deshace su último paso en este pedido.
        = Home
        Inicio
        = Shows what waits. The order at hand stays yours.
        Muestra lo que espera. El pedido de ahora sigue siendo suyo.
        = Leave the order
        Dejar el pedido
        = Puts the order aside for anybody to go on with. What is packed stays packed.
        Deja aparte el pedido para que siga cualquiera. Lo empacado queda empacado.
        = Drops what stands half done. Twice leaves the order; once where only the rest is missing.
        Descarta lo que está a medias. Dos veces deja el pedido; una donde solo falta el resto.
        = it is not yours
        no es suyo
        = parcel is closed
        paquete cerrado
        = no box is taken
        ningún envase tomado
        = give the order first
        dé primero el pedido
        = Esc Back  Up/Down
        Esc Atrás  Arr./Ab.
        = Only what is in it: packed otherwise than planned.
        Solo lo que hay dentro: empacado distinto de lo previsto.
        = Pack it by hand
        Empaque a mano
        = There is no drawing: nothing here has measures, or it does not stow by the rules.
        No hay dibujo: nada aquí tiene medidas, o no cabe según las reglas.
        = no drawing
        sin dibujo
        = layer %1 of %2
        capa %1 de %2
        = on the bottom, from above
        en el fondo, desde arriba
        = %1 mm up, from above
        a %1 mm, desde arriba
        = 1 unit in the box
        1 pieza en el envase
        = %1 units in the box
        %1 piezas en el envase
        = 1 unit was never measured: anywhere.
        1 pieza nunca se midió: donde sea.
        = %1 units were never measured: anywhere.
        %1 piezas nunca se midieron: donde sea.
        = PACK
        EMPACAR
        = UNITS
        PIEZAS
        = each unit once
        cada pieza una vez
        = told apart by serial: each unit counts once
        distintas por serie: cada pieza cuenta una vez
        = REST
        RESTO
        = RECOUNT
        RECONTAR
        = LABEL
        ETIQUETA
        = the bench
        la mesa
        = the totes are empty
        las cestas están vacías
        = any box that fits
        cualquier envase que quepa
        = nothing else is on its way
        nada más viene en camino
        = everything is in a parcel
        todo está en un paquete
        = parcel %1
        paquete %1
        = P%1
        P%1
        = %1 lost
        %1 perdidas
        = box %1
        envase %1
        = more line
        línea más
        = more lines
        líneas más
        = and %1
        y %1
        = %1 and %2 more
        %1 y %2 más
        = chosen here
        elegido aquí
        = proposed for %1, then F4
        propuesto para %1, luego F4
        = FRAG
        FRÁG
        = HAZ
        PEL
        = GIFT: no prices, wrap
        REGALO: sin precios, envuelva
        = GIFT
        REGALO
        = INVOICE MISSING: it follows
        FALTA FACTURA: viene después
        = CUSTOMS PAPERS MISSING: no label without them
        FALTAN PAPELES DE ADUANA: sin ellos no hay etiqueta
        = COD %1
        COBRO %1
        = %1 wait for a release
        %1 esperan liberación
        = nobody yet
        nadie aún
        = tour %1 · %2 · %3
        recorrido %1 · %2 · %3
        = · here %1
        · aquí %1
        = press Enter or scan OK first
        primero Enter o escanee OK
        = scan the unit to take out
        escanee la pieza por sacar
        = scan unit
        pieza
        = scan a unit
        escanee pieza
        = scan a unit, or the box
        pieza, o el envase
        = OK closes
        OK cierra
        = Enter closes the parcel
        Enter lo cierra
        = Enter closes the parcel; F11 takes units out
        Enter cierra el paquete; F11 saca piezas
        = OK or BACK
        OK o BACK
        = Enter ships this, Esc waits
        Enter envía, Esc espera
        = Enter or OK ships this now; Esc or BACK waits
        Enter u OK envía esto ahora; Esc o BACK espera
        = weigh it
        péselo
        = put it on the scale
        a la báscula
        = put the parcel on the scale, or type its grams
        ponga el paquete en la báscula, o escriba sus gramos
        = count again
        recuente
        = scan each unit again
        cada pieza otra vez
        = scan each unit of the parcel again, %1 to go
        escanee cada pieza del paquete otra vez, faltan %1
        = Enter again
        otro Enter
        = Enter tries the label again
        Enter: otra etiqueta
        = Enter makes the label once more
        Enter hace la etiqueta otra vez
        = Enter shows what waits
        Enter: lo que espera
        = scan a tote, unit or order
        cesta, pieza o pedido
        = scan a tote, unit, order or parcel, or choose with Up, Down, Enter
        escanee cesta, pieza, pedido o paquete, o Arriba, Abajo, Enter
        = Parts
        Parte
        = Packed
        Listos
        = Waits for
        Espera a
        = Rest
        Resto
        = %1 unlabelled
        %1 sin etiqueta
        = complete
        completo
        = tour %1 ·
        recorrido %1 ·
        = go
        ya
        = No order waits
        Ninguno espera
        = Orders come here when their tours are done.
        Los pedidos llegan aquí cuando sus recorridos terminan.
        = tours still walk
        hay recorridos
        = Looking for orders
        Buscando pedidos
        = To
        Para
        = , %1 lost
        , %1 perdidas
        = %1 of %2 packed%3
        %1 de %2 empacadas%3
        = Line %1
        Línea %1
        = No label
        Sin etiqueta
        = Missing
        Falta
        = (expected %1 g)
        (se esperaban %1 g)
        = tracking %1
        guía %1
        = label printed %1 times
        etiqueta impresa %1 veces
        = closed, not weighed
        cerrado, sin pesar
        = being counted again
        se está recontando
        = packed, unlabelled
        empacado, sin etiqueta
        = labelled
        etiquetado
        = emptied
        vaciado
        """
}
