// Packing: refusals and what was just done.

extension Spanish {
    static let pack = """
        = Take another unit
        Tome otra pieza
        = %1 is in parcel %2 already. Expected: a unit that is not.
        %1 ya está en el paquete %2. Se esperaba: una pieza que no lo esté.
        = in parcel %1 already
        ya en paquete %1
        = Units of %1 are told apart by their serials.
        Las piezas de %1 se distinguen por su serie.
        = not the item code
        no el del artículo
        = Of this item %1 are open. Scan the code that shows the lot.
        De este artículo hay %1 abiertos. Escanee el código que muestra el lote.
        = %1 lots are open
        %1 lotes abiertos
        = This is %1. Picked for the order: %2.
        Esto es %1. Surtido para el pedido: %2.
        = Serial %1 was not picked for this order. Expected: one that was.
        La serie %1 no se surtió para este pedido. Se esperaba: una que sí.
        = not picked for it
        no se surtió para él
        = Not in this parcel
        No en este paquete
        = %1 (%2) is not in it. Expected: a unit that is.
        %1 (%2) no está dentro. Se esperaba: una pieza que sí.
        = other parcel or none
        otro paquete
        = Scan another tote
        Escanee otra cesta
        = Nothing that waits to be packed is in %1. Expected: a filled tote.
        Nada por empacar está en %1. Se esperaba: una cesta llena.
        = Other order's tote
        De otro pedido
        = %1 is for order %2. Finish this one first.
        %1 es para el pedido %2. Termine este primero.
        = Nothing of order %1 lies here to be packed.
        Nada del pedido %1 está aquí para empacar.
        = none of %1
        nada de %1
        = Order %1 is packed. Scanning a parcel of it opens it again.
        El pedido %1 está empacado. Escanear un paquete suyo lo reabre.
        = %1 is done
        %1 está listo
        = Scan a box
        Escanee un envase
        = The catalogue has no box %1.
        El catálogo no tiene el envase %1.
        = no box %1
        sin envase %1
        = Wait for papers
        Espere papeles
        = Order %1 needs customs papers. The office adds them; then Enter.
        El pedido %1 necesita papeles de aduana. La oficina los agrega; luego Enter.
        = customs papers
        papeles de aduana
        = Nothing is in the parcel yet. Expected: a unit of the order.
        Aún no hay nada en el paquete. Se esperaba: una pieza del pedido.
        = parcel is empty
        paquete vacío
        = Label it first
        Etiquete primero
        = Parcel %1 has no label that could be printed again.
        El paquete %1 no tiene etiqueta que reimprimir.
        = no label yet
        sin etiqueta aún
        = or
        o
        = %1 (%2) is not in order %3. Expected: a unit of it.
        %1 (%2) no está en el pedido %3. Se esperaba: una pieza de él.
        = not in this order
        no en este pedido
        = none of it is wanted
        no se pide ninguna
        = %1 are in, which is all that is wanted
        van %1, que es todo lo pedido
        = One too many
        Sobra una
        = Too many
        Sobran
        = %1: %2. Put it back into the tote.
        %1: %2. Devuélvala a la cesta.
        = back into the tote
        de vuelta a la cesta
        = Tote still walks
        Cesta en camino
        = %1 is on tour %2%3. It can be packed when that is done.
        %1 está en el recorrido %2%3. Se puede empacar cuando termine.
        = on tour %1
        en recorrido %1
        = is with %1%2
        lo tiene %1%2
        = is nobody's
        no es de nadie
        = Stop: press Enter
        Alto: pulse Enter
        = Order %1 %2 now. Enter shows what waits.
        El pedido %1 %2 ahora. Enter muestra lo que espera.
        = has it
        lo tiene
        = nobody has it
        nadie lo tiene
        = Order %1 was cancelled. Its units go back to the shelves.
        El pedido %1 se canceló. Sus piezas vuelven a los estantes.
        = Order %1 holds dangerous goods, and your badge is not for hazmat.
        El pedido %1 lleva mercancía peligrosa y su gafete no es para eso.
        = %1: hazmat
        %1: peligroso
        = %1 holds units of %2 orders. Scan one: it says which order.
        %1 tiene piezas de %2 pedidos. Escanee una: dice qué pedido.
        = %1 orders in it
        %1 pedidos en ella
        = Pack it apart
        Empáquelo aparte
        = Order %1 cannot go into this parcel: %2.
        El pedido %1 no puede ir en este paquete: %2.
        = Parcel %1 is on load %2. It opens when it is off.
        El paquete %1 está en la carga %2. Se abre cuando baje.
        = other customer
        otro cliente
        = other promised day
        otro día prometido
        = other address
        otra dirección
        = other service
        otro servicio
        = too much COD in one
        demasiado contra pago
        = one is labelled
        uno tiene etiqueta
        = it is cancelled
        está cancelado
        = somebody packs it
        alguien lo empaca
        = ; proposed is %1
        ; se propone %1
        = Why this box?
        ¿Por qué este?
        = %1 was scanned%2. Choose why; the box again or Enter takes it.
        Se escaneó %1%2. Elija por qué; el envase otra vez o Enter lo toma.
        = proposed
        propuesto
        = Weigh once more
        Pese otra vez
        = The scale was still moving. Wait until it stands still.
        La báscula aún se movía. Espere a que esté quieta.
        = it still moves
        aún se mueve
        = Use another scale
        Use otra báscula
        = It is more than the scale can weigh.
        Es más de lo que la báscula pesa.
        = too heavy for it
        muy pesado para ella
        = %1 g came, and the empty box alone weighs %2 g.
        Llegaron %1 g, y solo el envase vacío pesa %2 g.
        = %1 g is too light
        %1 g es muy poco
        = Weigh the parcel
        Pese el paquete
        = %1 is no weight. Expected: the scale's text, or grams typed.
        %1 no es un peso. Se esperaba: el texto de la báscula, o gramos escritos.
        = at the step %1
        en el paso %1
        = %1 has no use%2. Choose another reason, or Esc goes back.
        %1 no sirve%2. Elija otro motivo, o Esc vuelve.
        = not at %1
        no en %1
        = no use now
        no sirve ahora
        = rest
        resto
        = weight
        peso
        = recount
        recuento
        = label
        etiqueta
        = %1 packs order %2 at %3. Scan it again to take over.
        %1 empaca el pedido %2 en %3. Escanéelo otra vez para tomarlo.
        = Scan again: reopen
        Otra vez: reabrir
        = Parcel %1 of %2 is closed. Again opens it, and its label is void.
        El paquete %1 de %2 está cerrado. Otra vez lo abre, y su etiqueta no vale.
        = voids its label
        anula su etiqueta
        = With order %1, same customer
        Con el pedido %1, mismo cliente
        = Scan again: merge
        Otra vez: juntar
        = . The tote again packs both together.
        . La cesta otra vez empaca ambos juntos.
        = , saves %1
        , ahorra %1
        = , boxes %1 less
        , envases %1 menos
        = instead of %1
        en lugar de %1
        = no carton saved
        no ahorra caja
        = : %1. The tote again packs both.
        : %1. La cesta otra vez empaca ambos.
        = , not %1
        , no %1
        = %1 to pack
        %1 por empacar
        = Order goes on
        El pedido sigue
        = %1 is as it was left
        %1 está como se dejó
        = %1 more
        %1 más
        = have come to the bench
        llegaron a la mesa
        = Packed together
        Empacados juntos
        = order %1 goes into the same parcels
        el pedido %1 va en los mismos paquetes
        = Parcel %1
        Paquete %1
        = take %1
        tome %1
        = Box %1
        Envase %1
        = is taken
        está tomado
        = Weigh it again
        Péselo otra vez
        = Every unit was counted
        Se contó cada pieza
        = %1 to count
        %1 por contar
        = No label yet
        Sin etiqueta aún
        = %1 Enter tries again; the parcel is packed, unlabelled.
        %1 Enter lo intenta otra vez; el paquete está empacado, sin etiqueta.
        = Enter tries again
        Enter: otra vez
        = %1 out of parcel
        %1 sacada
        = , on the bench now
        , en la mesa ahora
        = Parcel %1 is open
        Paquete %1 abierto
        = Take its label off: it is void.
        Quite su etiqueta: no vale.
        = label is void
        etiqueta anulada
        = Parcel %1 is gone
        Paquete %1 se fue
        = It was empty
        Estaba vacío
        = Rest is missing
        Falta el resto
        = OK ships this now, BACK waits.
        OK envía esto ahora, BACK espera.
        = OK ships, BACK waits
        OK envía, BACK no
        = The last unit is in
        La última pieza está
        = Parcel %1 is closed
        Paquete %1 cerrado
        = Weigh parcel %1
        Pese el paquete %1
        = : put it on the scale
        : póngalo en la báscula
        = light
        ligero
        = heavy
        pesado
        = %1 g too %2
        %1 g muy %2
        = of %1 g expected
        de %1 g esperados
        = Count it again
        Cuéntelo otra vez
        = %1: %2 g came%3. Scan every unit once more.
        %1: llegaron %2 g%3. Escanee cada pieza una vez más.
        = Weighed
        Pesado
        = %1 g is taken
        Se toman %1 g
        = It was counted again, so the guess was wrong.
        Se contó otra vez, así que el cálculo era erróneo.
        = the guess was wrong
        cálculo erróneo
        = Not weighed
        Sin pesar
        = The guess is kept as its weight
        El cálculo queda como su peso
        = %1 g is right
        %1 g es correcto
        = expected %1 g
        se esperaban %1 g
        = . %1 on this parcel
        . %1 en este paquete
        = . Parcel %1 is next
        . Sigue el paquete %1
        = Label parcel %1
        Etiquete paquete %1
        = looked for elsewhere
        se busca en otro sitio
        = order goes without
        el pedido va sin ello
        = %1 not packed
        %1 no empacadas
        = into its parcel
        a su paquete
        = back to %1
        de vuelta a %1
        = Put %1 in again
        Meta %1 otra vez
        = Take %1 out
        Saque %1
        = box
        envase
        = close
        cerrar
        = take out
        sacar
        = missing
        falta
        = merge
        juntar
        = Copy %1 printed
        Copia %1 impresa
        = of parcel %1
        del paquete %1
        = Order put aside
        Pedido aparte
        = %1 waits; what is packed stays in its parcel
        %1 espera; lo empacado queda en su paquete
        = → load %1
        → carga %1
        = . %1 on it
        . %1 en ella
        = has nothing more to pack
        no tiene más que empacar
        = Parcel %1%2%3
        Paquete %1%2%3
        = packed: %1
        empacado: %1
        = is packed.
        está empacado.
        = Its units go back to the shelves.
        Sus piezas vuelven a los estantes.
        = Take its units out of the parcel with F11; they go back.
        Saque sus piezas del paquete con F11; vuelven.
        = The order is yours
        El pedido es suyo
        = Taken over from %1. What is in the parcel is counted; what is in hand is not.
        Tomado de %1. Lo que está en el paquete cuenta; lo de la mano no.
        = parcel is counted
        el paquete cuenta
        = That puts order %1 aside. What is packed stays packed.
        Eso deja aparte el pedido %1. Lo empacado queda empacado.
        = Scan it out
        Escanee para sacar
        = The next unit that is scanned leaves the parcel. Esc ends that.
        La próxima pieza escaneada deja el paquete. Esc lo termina.
        = Enter first
        Enter primero
        = scan was
        escaneo
        = scans were
        escaneos
        = %1 not taken. %2
        %1 sin tomar. %2
        = %1 to %2,
        %1 a %2,
        = , count queued
        , recuento en cola
        = parcel %1 is closed
        paquete %1 cerrado
        = parcel %1 is empty and gone
        paquete %1 vacío y quitado
        = box %1 instead; the choice is counted
        envase %1 en su lugar; la elección se cuenta
        = goes with the guess of %1 g
        va con el cálculo de %1 g
        = copy %1 of the label; destroy the old one
        copia %1 de la etiqueta; destruya la vieja
        = Goes on
        Sigue
        """
}
